import type { Field, FieldSchema } from "@quoin/definition";

/** A field outside any entity, for tests of types. */
export const fieldOf = (schema: FieldSchema, required = false): Field => ({
  key: "field",
  entity: "thing",
  type: schema["x-type"],
  schema,
  required,
  system: false,
});
