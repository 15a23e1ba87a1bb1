import type { Entity } from "./entity.ts";
import type { Field } from "./field.ts";
import type { FieldOption, FieldSchema } from "./field-schema.ts";

type Entities = ReadonlyMap<string, Entity>;

/** Keywords that are the computed field's own: what stands there in the field that it takes its values from is not inherited. */
const OWN = new Set([
  "x-type",
  "x-labels",
  "x-help",
  "x-required-when",
  "x-unique",
  "x-search",
  "x-index",
  "x-readonly",
  "x-formula",
  "x-live",
  "x-as",
  "x-lookup",
  "x-from",
  "x-function",
  "x-of",
  "x-where",
  "x-order",
  "x-open",
  "x-entity",
  "x-reverse",
  "x-timeline",
  "x-on-delete",
  "title",
  "description",
  "default",
  "x-default",
]);

/** How values that come from another field look and are kept. */
function inherited(schema: FieldSchema): Partial<FieldSchema> {
  const kept = Object.entries(schema).filter(([keyword]) => !OWN.has(keyword));
  const options = schema["x-options"]?.map(
    // Moves and gates are of the field that is changed, not of what shows it.
    ({ transitions: _moves, gate: _gate, ...option }): FieldOption => option,
  );
  return { ...Object.fromEntries(kept), ...(options && { "x-options": options }) };
}

/** "formula.money", "formula.date.live" → "money", "date". */
const shownBy = (type: string): string => type.split(".")[1] ?? type;

/** The field at the end of "customer.owner", over the relations of each entity; itself laid out. */
function follow(
  entities: Entities,
  at: { entity: string; path: string },
  seen: ReadonlySet<string>,
): Field | undefined {
  let entity = at.entity;
  const parts = at.path.split(".");
  for (const [index, part] of parts.entries()) {
    const field = entities.get(entity)?.fieldByKey.get(part);
    if (field === undefined) return undefined;
    if (index === parts.length - 1) return layOut(field, entities, seen);
    const next = field.schema["x-entity"];
    if (next === undefined) return undefined;
    entity = next;
  }
  return undefined;
}

/** Where a field takes its values from, as they are. */
function source({ entity, schema }: Field, entities: Entities, seen: ReadonlySet<string>): Field | undefined {
  const lookup = schema["x-lookup"];
  if (typeof lookup === "string") return follow(entities, { entity, path: lookup }, seen);
  const [from, of] = [schema["x-from"], schema["x-of"]];
  if (typeof from !== "string" || typeof of !== "string") return undefined;
  return follow(entities, { entity: from.split(".")[0] ?? "", path: of }, seen);
}

function layOut(field: Field, entities: Entities, seen: ReadonlySet<string>): Field {
  const { schema } = field;
  const as = schema["x-as"];
  const place = `${field.entity}.${field.key}`;
  if (field.type.includes(".") || seen.has(place)) return field;
  if (typeof as === "string") {
    return { ...field, type: `${field.type}.${as}${schema["x-live"] === true ? ".live" : ""}` };
  }
  const from = source(field, entities, new Set([...seen, place]));
  if (from === undefined) return field;
  return {
    ...field,
    type: `${field.type}.${shownBy(from.type)}`,
    schema: { ...inherited(from.schema), ...schema },
  };
}

const isComputed = ({ schema }: Field): boolean =>
  schema["x-as"] !== undefined || schema["x-lookup"] !== undefined || schema["x-of"] !== undefined;

/**
 * Gives computed fields what only the whole set tells: the type that their values are shown and kept as ("lookup.select"
 * for a choice of a related record) and that type's settings. What leads nowhere stays as it is; checks tell of it.
 */
export function layOutComputed(entities: Entities): Entities {
  const next = new Map(entities);
  for (const [key, entity] of entities) {
    if (!entity.fields.some(isComputed)) continue;
    const fields = entity.fields.map((field) => (isComputed(field) ? layOut(field, entities, new Set()) : field));
    const fieldByKey = new Map(entity.fieldByKey);
    for (const field of fields) fieldByKey.set(field.key, field);
    next.set(key, { ...entity, fields, fieldByKey });
  }
  return next;
}
