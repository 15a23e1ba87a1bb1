import type { Field, Problem } from "@quoin/definition";
import { optionsOf } from "./options-of.ts";

const NONE: readonly Problem[] = [];

/** A retired option may stay where it is but not be chosen anew. */
export function checkRetired(before: readonly unknown[], after: readonly unknown[], field: Field): readonly Problem[] {
  if (!field.schema["x-options"]?.some(({ retired }) => retired)) return NONE;
  return optionsOf(field)
    .filter(({ id, retired }) => retired && after.includes(id) && !before.includes(id))
    .map(({ id }) => ({ path: "", code: "option_retired", params: { value: id } }));
}
