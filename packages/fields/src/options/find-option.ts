import type { Field, Problem } from "@quoin/definition";
import { foldLabel } from "../text/fold-label.ts";
import { type ShownOption, optionsOf } from "./options-of.ts";

const matches = (option: ShownOption, folded: string): boolean =>
  foldLabel(option.id) === folded || Object.values(option.labels ?? {}).some((label) => foldLabel(label) === folded);

/** The option that a text names by id or by a label in any language; the ones in use before the retired ones. */
export function findOption(
  text: string,
  field: Field,
): { readonly value: string } | { readonly problem: Omit<Problem, "path"> } {
  const options = optionsOf(field);
  const exact = options.find((option) => option.id === text.trim());
  if (exact) return { value: exact.id };
  const found = options.filter((option) => matches(option, foldLabel(text)));
  const inUse = found.filter((option) => !option.retired);
  const candidates = inUse.length > 0 ? inUse : found;
  const [first, second] = candidates;
  if (!first) return { problem: { code: "not_an_option", params: { value: text } } };
  if (second) return { problem: { code: "ambiguous_option", params: { value: text } } };
  return { value: first.id };
}
