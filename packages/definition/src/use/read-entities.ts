import { readEntity, type Entity } from "../entity/entity.ts";
import type { DefinitionSet } from "../set/definition-set.ts";

const known = new WeakMap<object, ReadonlyMap<string, Entity>>();

/** The entities of a set, laid out once per set. The set must not be changed afterwards. */
export function readEntities(set: DefinitionSet): ReadonlyMap<string, Entity> {
  const found = known.get(set.entity);
  if (found) return found;
  const entities = new Map(Object.entries(set.entity).map(([key, document]) => [key, readEntity(key, document)]));
  known.set(set.entity, entities);
  return entities;
}
