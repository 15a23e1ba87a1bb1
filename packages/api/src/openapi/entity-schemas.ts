import type { Entity } from "@quoin/definition";
import { entitySchema, fieldType } from "@quoin/fields";
import { rowsSchemas } from "./rows-schemas.ts";
import { schemaName } from "./schema-name.ts";

type Schema = Readonly<Record<string, unknown>>;

const WARNINGS: Schema = {
  type: "array",
  items: { $ref: "#/components/schemas/Problem" },
  readOnly: true,
  description: "What rules of the entity warn of, in answers to writes only.",
};

/**
 * Without its default, which stands in the description: generators take what has one for always there, both where it may be
 * left out and where it may have been emptied.
 */
function withoutDefault({ default: value, ...schema }: Schema): Schema {
  if (value === undefined) return schema;
  const { description } = schema;
  const told = `Where it is left out of a new record: ${JSON.stringify(value)}.`;
  return { ...schema, description: typeof description === "string" ? `${description} ${told}` : told };
}

const warns = ({ document }: Entity): boolean =>
  (document["x-rules"] ?? []).some(({ severity }) => severity === "warning");

/** `Customer` (as read), `CustomerNew` (to create), `CustomerChanges` (to change: all optional, null empties). */
export function entitySchemas(entity: Entity): Readonly<Record<string, Schema>> {
  const name = schemaName(entity.key);
  const { $schema: _, ...whole } = entitySchema(entity) as unknown as Record<string, unknown>;
  const plain = whole["properties"] as Readonly<Record<string, Schema>>;
  const rows = Object.fromEntries(entity.fields.flatMap((field) => rowsSchemas(field, plain[field.key])));
  const properties = Object.fromEntries(
    Object.entries(plain).map(([key, schema]) => [key, rows[key]?.read ?? withoutDefault(schema)]),
  );
  const writable = [...entity.fieldByKey.values()].filter(
    (field) => field.schema["x-readonly"] !== true && fieldType(field.type).computed !== true,
  );
  const pick = (change: (schema: Schema) => Schema): Record<string, Schema> =>
    Object.fromEntries(writable.flatMap(({ key }) => (properties[key] ? [[key, change(properties[key])]] : [])));
  const required = entity.fields
    .filter((field) => field.required && writable.includes(field) && field.schema.default === undefined)
    .map(({ key }) => key);
  return {
    [name]: {
      ...whole,
      title: name,
      required: [
        ...new Set([
          ...((whole["required"] as string[] | undefined) ?? []).filter((key) => key === "id" || key === "rev"),
          "id",
          "rev",
        ]),
      ],
      properties: { ...properties, ...(warns(entity) && { $warnings: WARNINGS }) },
    },
    [`${name}New`]: {
      type: "object",
      properties: {
        ...pick((schema) => schema),
        ...Object.fromEntries(writable.flatMap(({ key }) => (rows[key] === undefined ? [] : [[key, rows[key].write]]))),
      },
      ...(required.length > 0 ? { required } : {}),
      additionalProperties: false,
    },
    [`${name}Changes`]: {
      type: "object",
      properties: {
        ...pick((schema) => ({ anyOf: [schema, { type: "null" }] })),
        ...Object.fromEntries(writable.flatMap(({ key }) => (rows[key] === undefined ? [] : [[key, rows[key].write]]))),
        rev: { type: "integer", description: "The revision that was read." },
      },
      additionalProperties: false,
    },
  };
}
