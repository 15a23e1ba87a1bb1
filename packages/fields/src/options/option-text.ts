import type { Field } from "@quoin/definition";
import { labelOf } from "../text/label-of.ts";
import { optionsOf } from "./options-of.ts";

/** An option's label for a reader; its id where there is none. */
export function optionText(id: unknown, field: Field, locale: string): string {
  if (typeof id !== "string") return "";
  return labelOf(optionsOf(field).find((option) => option.id === id)?.labels, locale) ?? id;
}
