import type { FieldTypePorts } from "@quoin/definition";
import { fieldType } from "./field-type.ts";
import { hasFieldType } from "./has-field-type.ts";
import { checkFieldSchema } from "./record/check-field-schema.ts";
import { checkValue } from "./record/check-value.ts";

/** What the language asks of field types, for `checkDefinitions` and its kin. */
export const fieldTypePorts: FieldTypePorts = {
  has: hasFieldType,
  settingsSchema: (name) => fieldType(name).settingsSchema,
  checkSchema: (_name, schema) => checkFieldSchema(schema),
  checkValue,
  references(field) {
    return fieldType(field.type).references?.(field);
  },
  options: (field) =>
    fieldType(field.type)
      .options?.(field)
      .map(({ id }) => id),
};
