import type { Entity, FormDocument } from "@quoin/definition";

/** A layout for an entity that has no form yet: every field in its order, in two columns; the owner last. */
export function automaticForm(entity: Entity): FormDocument {
  const keys = [...entity.fields.map(({ key }) => key), "owner"].filter((key) => entity.fieldByKey.has(key));
  const items = keys.map((key) => ({ id: key.replaceAll("_", "-"), field: key }));
  return { entity: entity.key, tabs: [{ id: "main", sections: [{ id: "all", columns: 2, items }] }] };
}
