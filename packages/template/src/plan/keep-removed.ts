import { isPlainObject, type DefinitionSet, type EntityDocument, type FieldSchema } from "@quoin/definition";

/** What a new version no longer brings of its old one's entities, fields and options, put back: it may hold data, so only an admin removes it. */
export function keepRemoved(
  old: DefinitionSet,
  now: DefinitionSet,
): { readonly set: DefinitionSet; readonly kept: readonly string[] } {
  const kept: string[] = [];
  const entity: Record<string, EntityDocument> = { ...now.entity };
  for (const [key, before] of Object.entries(old.entity)) {
    const after = entity[key];
    if (!after) {
      entity[key] = before;
      kept.push(`entity/${key}`);
      continue;
    }
    const properties: Record<string, FieldSchema> = { ...after.properties };
    for (const [field, schema] of Object.entries(before.properties)) {
      const place = `entity/${key}/${field}`;
      const current = properties[field];
      if (current) properties[field] = keepOptions(place, { before: schema, after: current }, kept);
      else {
        properties[field] = schema;
        kept.push(place);
      }
    }
    entity[key] = { ...after, properties };
  }
  return { set: { ...now, entity }, kept };
}

function keepOptions(
  place: string,
  { before, after }: { before: FieldSchema; after: FieldSchema },
  kept: string[],
): FieldSchema {
  const options = after["x-options"];
  if (!options || before["x-type"] !== after["x-type"]) return after;
  const ids = new Set(options.map(({ id }) => id));
  const missing = (before["x-options"] ?? []).filter(({ id }) => !ids.has(id));
  if (missing.length === 0) return after;
  kept.push(...missing.map(({ id }) => `${place}/${id}`));
  const retired = missing.map((option) => (isPlainObject(option) ? { ...option, retired: true } : option));
  const list = after.enum;
  return {
    ...after,
    "x-options": [...options, ...retired],
    ...(Array.isArray(list) ? { enum: [...list, ...missing.map(({ id }) => id)] } : {}),
  };
}
