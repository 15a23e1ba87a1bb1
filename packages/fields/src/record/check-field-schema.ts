import type { Field, FieldSchema, Problem } from "@quoin/definition";
import { fieldType } from "../field-type.ts";
import { checkValue } from "./check-value.ts";
import { takesUnique } from "./takes-unique.ts";

/** Keywords that a definition may spell out although the type implies them: they must then say the same. */
const IMPLIED = ["type", "format"] as const;

/**
 * Problems of a field's property: what its type finds, standard keywords that contradict the type, uniqueness
 * of what is no one value, a default that is no value.
 * Paths relative to the property. `name` is the type as the field was laid out. Throws AppError `invalid_definition` for an unknown type.
 */
export function checkFieldSchema(schema: FieldSchema, name = schema["x-type"]): readonly Problem[] {
  const type = fieldType(name);
  const field: Field = { key: "field", entity: "entity", type: name, schema, required: false, system: false };
  const own = type.checkSchema?.(schema) ?? [];
  if (own.length > 0) return own;
  const implied: Readonly<Record<string, unknown>> = type.valueSchema(field);
  const contradictions = IMPLIED.filter(
    (keyword) => schema[keyword] !== undefined && schema[keyword] !== implied[keyword],
  ).map((keyword) => ({
    path: `/${keyword}`,
    code: "keyword_differs",
    params: { keyword, expected: implied[keyword] ?? "" },
  }));
  const defaults = schema.default === undefined ? [] : checkDefault(schema.default, field);
  const sole = schema["x-unique"] === true && !type.computed;
  const unique = sole && !takesUnique(field) ? [{ path: "/x-unique", code: "no_one_value" }] : [];
  return [...contradictions, ...unique, ...defaults];
}

function checkDefault(value: unknown, field: Field): readonly Problem[] {
  const type = fieldType(field.type);
  const problems = checkValue(type.normalize?.(value, field) ?? value, field);
  const refused = problems.length > 0 ? problems : (type.checkChange?.(undefined, value, field) ?? []);
  return refused.map((problem) => ({ ...problem, path: `/default${problem.path}` }));
}
