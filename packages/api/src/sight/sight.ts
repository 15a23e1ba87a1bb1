import { readEntities, type DefinitionSet, type Target } from "@quoin/definition";
import { computedPlan, fieldType, rowsOf } from "@quoin/fields";
import type { Actor } from "@quoin/store";
import { permissionsOf } from "../people/permissions-of.ts";

/** What one reader may know of: everything else is, to them, not there. */
export interface Sight {
  entity(key: string): boolean;
  field(entity: string, key: string): boolean;
  role(key: string): boolean;
  /** Whether what a definition names may be told. Documents are told of once they are kept. */
  target(target: Target, kept: (kind: Target["kind"], key: string) => boolean): boolean;
}

/**
 * A field is hidden where no role of the reader gives it, where the records that it points at or shows are hidden, and
 * where it is worked out from what is.
 */
export function sightOf(actor: Actor, set: DefinitionSet): Sight {
  const permitted = permissionsOf(actor, set);
  const entities = readEntities(set);
  const roles = new Set(actor.roles);
  const { byKey } = computedPlan(entities);
  const known = new Map<string, boolean>();
  const mayRead = (entity: string, key: string): boolean => {
    const { fields } = permitted[entity] ?? {};
    const level = fields?.[key] ?? fields?.["*"];
    return level === "read" || level === "edit" || entities.get(entity)?.fieldByKey.get(key)?.system === true;
  };
  /** What is worked out is there only for who may read all that it is worked out from, as the store judges. */
  const seesComputed = (entity: string, key: string): boolean => {
    const name = `${entity}.${key}`;
    const node = byKey.get(name);
    if (node === undefined) return true;
    const found = known.get(name);
    if (found !== undefined) return found;
    // Of fields that a draft has worked out from each other none is there.
    known.set(name, false);
    const whole = node.computation.many !== undefined && node.field.schema["x-open"] !== true;
    const sees = node.computation.reads.every(({ steps }) =>
      steps.every((step) => {
        const read = permitted[step.entity]?.read ?? false;
        const rows = whole ? read === true : read !== false;
        return rows && mayRead(step.entity, step.field) && seesComputed(step.entity, step.field);
      }),
    );
    known.set(name, sees);
    return sees;
  };
  const seesEntity = (key: string): boolean => Object.hasOwn(permitted, key);
  const seesField = (entity: string, key: string): boolean => {
    const field = entities.get(entity)?.fieldByKey.get(key);
    const permissions = permitted[entity];
    if (!field || !permissions) return false;
    if ((permissions.fields[key] ?? permissions.fields["*"]) === "none") return field.system;
    if (!seesComputed(entity, key)) return false;
    const rows = rowsOf(field);
    if (rows !== undefined) return seesEntity(rows.entity) && seesField(rows.entity, rows.relation);
    const reference = fieldType(field.type).references?.(field);
    if (reference && "entities" in reference) return reference.entities.some(seesEntity);
    return !reference || !("entity" in reference) || seesEntity(reference.entity);
  };
  return {
    entity: seesEntity,
    field: seesField,
    role: (key) => roles.has(key),
    target({ kind, key, field }, kept) {
      if (kind === "role") return roles.has(key);
      if (kind !== "entity") return kept(kind, key);
      return field === undefined ? seesEntity(key) : seesEntity(key) && seesField(key, field);
    },
  };
}
