import type { Field } from "@quoin/definition";
import { fieldType } from "../field-type.ts";

/** Values that stand for all of a field: each of its options, or the examples of its type under the settings that they are of. */
export function probesOf(field: Field): { readonly field: Field; readonly values: readonly unknown[] } {
  const type = fieldType(field.type);
  if (type.options === undefined)
    return { field: { ...field, schema: type.examples.schema }, values: type.examples.valid };
  const many = type.storage(field) === "link";
  return { field, values: type.options(field).map(({ id }) => (many ? [id] : id)) };
}
