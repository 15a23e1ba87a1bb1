import type { LanguagePorts } from "../check/language-ports.ts";
import type { Field } from "../entity/field.ts";
import { isPlainObject } from "../text/is-plain-object.ts";
import type { JsonSchema } from "../text/json-schema.ts";
import type { Target } from "../use/target.ts";

const TYPES: Readonly<Record<string, JsonSchema>> = {
  text: {
    properties: {
      minLength: { type: "integer" },
      maxLength: { type: "integer", minimum: 1 },
      pattern: { type: "string" },
    },
  },
  integer: { properties: { minimum: { type: "integer" }, maximum: { type: "integer" } } },
  select: { properties: { "x-options": { type: "array", minItems: 1 } }, required: ["x-options"] },
  relation: { properties: { "x-entity": { type: "string" }, "x-reverse": { type: "object" } }, required: ["x-entity"] },
  user: { properties: {} },
  instant: { properties: {} },
};

const optionIds = (field: Field): readonly string[] | undefined =>
  field.schema["x-options"]?.map((option) => option.id);

/** The fields of `{required, properties}` tests, through allOf, anyOf and not: enough of the condition profile for tests. */
function reads(document: unknown, entity: string): Target[] {
  if (!isPlainObject(document)) return [];
  const inner = [document.allOf, document.anyOf, document.not].flat().flatMap((part) => reads(part, entity));
  const own = (Array.isArray(document.required) ? document.required : []).map((field: unknown): Target => {
    const test = isPlainObject(document.properties) ? document.properties[String(field)] : undefined;
    const option = isPlainObject(test) && typeof test.const === "string" ? { option: test.const } : {};
    return { kind: "entity", key: entity, field: String(field), ...option };
  });
  return [...own, ...inner];
}

/** A language of a few types, for the tests of this package, which cannot import the real ones above it. */
export const smallLanguage: LanguagePorts = {
  fieldTypes: {
    has: (name) => Object.hasOwn(TYPES, name),
    settingsSchema: (name) => TYPES[name] ?? { properties: {} },
    checkSchema: () => [],
    checkValue: (value, field) => {
      const options = optionIds(field);
      if (options && !options.includes(String(value))) return [{ path: "", code: "not_an_option", params: { value } }];
      if (field.type === "integer" && !Number.isInteger(value)) return [{ path: "", code: "not_an_integer" }];
      return [];
    },
    references: (field) => {
      if (field.type === "user") return { users: true };
      return field.type === "relation" && field.schema["x-entity"] ? { entity: field.schema["x-entity"] } : undefined;
    },
    options: optionIds,
  },
  checkCondition: (document, { entity, set }) =>
    reads(document, entity).flatMap(({ field }) =>
      field !== undefined && set.entity[entity]?.properties[field]
        ? []
        : [{ path: "", code: "unknown_field", params: { field, entity } }],
    ),
  conditionReads: (document, { entity }) => reads(document, entity),
  triggers: {
    has: (name) => ["changed", "button"].includes(name),
    needsEntity: (name) => name === "changed",
    settingsSchema: () => ({ properties: { fields: { type: "array", items: { type: "string" } } } }),
  },
  actions: {
    has: (name) => ["set", "send", "branch"].includes(name),
    settingsSchema: () => ({
      properties: {
        field: { type: "string" },
        message: { type: "string" },
        title: { type: "object" },
        values: { type: "object" },
      },
    }),
  },
};
