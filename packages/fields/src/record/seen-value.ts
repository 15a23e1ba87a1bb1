import type { Field } from "@quoin/definition";
import { fieldType } from "../field-type.ts";
import { hasFieldType } from "../has-field-type.ts";

/** A value as conditions, sorting and search see it: most are seen as they are. */
export function seenValue(field: Field, value: unknown): unknown {
  const seen = hasFieldType(field.type) ? fieldType(field.type).seen : undefined;
  return seen === undefined || value === undefined || value === null ? value : seen.of(value, field);
}
