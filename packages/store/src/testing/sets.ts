import {
  EMPTY_DEFINITIONS,
  type DefinitionSet,
  type EntityDocument,
  type FieldSchema,
  type ViewDocument,
} from "@quoin/definition";

type Fields = Readonly<Record<string, FieldSchema>>;

/** A set of entities given as key → fields. */
export function setOf(
  entities: Readonly<Record<string, Fields>>,
  views: Readonly<Record<string, ViewDocument>> = {},
): DefinitionSet {
  const documents = Object.entries(entities).map(([key, properties]): [string, EntityDocument] => [
    key,
    { type: "object", properties, additionalProperties: false, "x-labels": { en: key } },
  ]);
  return { ...EMPTY_DEFINITIONS, entity: Object.fromEntries(documents), view: views };
}

const labels = { "x-labels": { en: "Label" } };

export const text = (more: Partial<FieldSchema> = {}): FieldSchema => ({
  type: "string",
  "x-type": "text",
  ...labels,
  ...more,
});
export const integer = (more: Partial<FieldSchema> = {}): FieldSchema => ({
  type: "integer",
  "x-type": "integer",
  ...labels,
  ...more,
});
export const decimal = (scale: number): FieldSchema => ({
  type: "number",
  "x-type": "decimal",
  "x-scale": scale,
  ...labels,
});
export const relation = (entity: string): FieldSchema => ({
  type: "string",
  "x-type": "relation",
  "x-entity": entity,
  ...labels,
});
export const choice = (type: "select" | "multi-select", ids: readonly string[]): FieldSchema => ({
  ...(type === "select" ? { type: "string" } : { type: "array" }),
  "x-type": type,
  "x-options": ids.map((id) => ({ id, "x-labels": { en: id } })),
  ...labels,
});
