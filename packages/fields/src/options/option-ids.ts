import type { Field } from "@quoin/definition";
import { optionsOf } from "./options-of.ts";

/** The `enum` of a choice: its ids once each. JSON Schema refuses an empty list, so without options only the text that counts as empty is left. */
export function optionIds(field: Field): readonly string[] {
  const ids = [...new Set(optionsOf(field).map(({ id }) => id))];
  return ids.length > 0 ? ids : [""];
}
