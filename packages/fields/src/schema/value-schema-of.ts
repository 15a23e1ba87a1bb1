import type { Field, FieldSchema } from "@quoin/definition";
import { fieldType } from "../field-type.ts";

/** A value schema: standard JSON Schema keywords only. */
export type ValueSchema = { readonly [keyword: string]: unknown };

const schemas = new WeakMap<FieldSchema, ValueSchema>();

/** The JSON Schema of a field's values, made once per property. */
export function valueSchemaOf(field: Field): ValueSchema {
  const known = schemas.get(field.schema);
  if (known) return known;
  const made = fieldType(field.type).valueSchema(field);
  schemas.set(field.schema, made);
  return made;
}
