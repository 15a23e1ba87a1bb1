import type { Field } from "@quoin/definition";
import { fieldType } from "@quoin/fields";

/** Reads a text as the field's own type does; what does not fit is left as it is, so that validation names it. */
export function fitValue(value: unknown, field: Field, timeZone: string): unknown {
  if (typeof value !== "string") return value;
  const read = fieldType(field.type).fromText(value, field, { locale: "en", timeZone });
  return "value" in read && read.value !== undefined ? read.value : value;
}
