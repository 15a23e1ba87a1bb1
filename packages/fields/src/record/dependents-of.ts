import type { Entity, Field } from "@quoin/definition";

const known = new WeakMap<Entity, readonly Field[]>();

/** The choices of an entity whose options depend on another field: all, or those that depend on this one. */
export function dependentsOf(entity: Entity, parent?: string): readonly Field[] {
  const all = known.get(entity) ?? entity.fields.filter(({ schema }) => schema["x-depends"] !== undefined);
  known.set(entity, all);
  return parent === undefined ? all : all.filter(({ schema }) => schema["x-depends"]?.field === parent);
}
