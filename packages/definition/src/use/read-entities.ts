import { readEntity, type Entity } from "../entity/entity.ts";
import { layOutComputed } from "../entity/lay-out-computed.ts";
import { isPlainObject } from "../text/is-plain-object.ts";
import type { DefinitionSet } from "../set/definition-set.ts";

const known = new WeakMap<object, ReadonlyMap<string, Entity>>();

/**
 * The entities of a set, laid out once per set. The set must not be changed afterwards.
 * A draft may hold documents of any shape: those that cannot be laid out are left out.
 */
export function readEntities(set: DefinitionSet): ReadonlyMap<string, Entity> {
  const found = known.get(set.entity);
  if (found) return found;
  const sound = Object.entries(set.entity).filter(([, document]) => canBeRead(document));
  const entities = layOutComputed(new Map(sound.map(([key, document]) => [key, readEntity(key, document)])));
  known.set(set.entity, entities);
  return entities;
}

function canBeRead(document: unknown): boolean {
  if (!isPlainObject(document) || !isPlainObject(document.properties)) return false;
  const required = document.required === undefined || Array.isArray(document.required);
  return required && Object.values(document.properties).every(isPlainObject);
}
