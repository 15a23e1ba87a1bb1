import type { Field } from "@quoin/definition";
import { fieldType } from "../field-type.ts";
import { sameValue } from "../schema/same-value.ts";
import { convertValue } from "./convert-value.ts";
import { convertible } from "./convertible.ts";
import { outsideRecords } from "./outside-records.ts";
import { probesOf } from "./probes-of.ts";

const CONTEXT = { locale: "en", timeZone: "UTC" } as const;

/**
 * Whether stored values of one field mean the same to the other just as they stand, so that nothing need be rewritten. Both
 * must be stored alike. Limits of length and of size do not count: what they leave out is told as not fitting.
 */
export function carriesOver(from: Field, to: Field): boolean {
  if (from.type === to.type) return true;
  if (!convertible(from, to) || outsideRecords(from) !== outsideRecords(to)) return false;
  if (fieldType(from.type).condition === "number" && fieldType(to.type).condition === "number") return true;
  const { field, values } = probesOf(from);
  const { maxLength: _most, minLength: _least, pattern: _pattern, ...schema } = to.schema;
  const wide: Field = { ...to, schema };
  return values.every((value) => {
    const result = convertValue(value, { from: field, to: wide }, CONTEXT);
    return "value" in result && sameValue(result.value, value);
  });
}
