import type { Field, FieldTypePorts } from "@quoin/definition";
import { surveyComputed } from "./computed/survey-computed.ts";
import { rowsOf } from "./rows/rows-of.ts";
import { surveyRows } from "./rows/survey-rows.ts";
import type { FieldType } from "./define/field-type.ts";
import { fieldType } from "./field-type.ts";
import { hasFieldType } from "./has-field-type.ts";
import { checkFieldSchema } from "./record/check-field-schema.ts";
import { checkValue } from "./record/check-value.ts";
import { matchMethods } from "./record/match-methods.ts";
import { surveyFormulas } from "./rules/survey-formulas.ts";

/** Documents are looked at whole, also where one of their types is unknown: that is told once, of the field itself. */
const known = ({ type }: Field): FieldType | undefined => (hasFieldType(type) ? fieldType(type) : undefined);

/** What the language asks of field types, for `checkDefinitions` and its kin. */
export const fieldTypePorts: FieldTypePorts = {
  has: hasFieldType,
  settingsSchema: (name) => fieldType(name).settingsSchema,
  checkSchema: (name, schema) => checkFieldSchema(schema, name),
  formulas: surveyFormulas,
  computes: (field, entities) => surveyComputed(field, entities) ?? surveyRows(field, entities),
  checkValue,
  rows: rowsOf,
  references(field) {
    const type = known(field);
    const target = type?.references?.(field);
    return target && type && { ...target, many: type.storage(field) === "link" };
  },
  matchMethods: (field) => (known(field) === undefined ? [] : matchMethods(field)),
  isText(field) {
    const type = known(field);
    // Of what is worked out, what is kept as a text: live values are told by no condition.
    return type?.seen?.storage === "text" || (type?.condition === "text" && type.computed === true);
  },
  options: (field) =>
    known(field)
      ?.options?.(field)
      .map(({ id }) => id),
};
