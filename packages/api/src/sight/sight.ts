import { readEntities, type DefinitionSet, type Target } from "@quoin/definition";
import { fieldType, rowsOf } from "@quoin/fields";
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

/** A field is hidden where no role of the reader gives it, and where the records that it points at or shows are hidden. */
export function sightOf(actor: Actor, set: DefinitionSet): Sight {
  const permitted = permissionsOf(actor, set);
  const entities = readEntities(set);
  const roles = new Set(actor.roles);
  const seesEntity = (key: string): boolean => Object.hasOwn(permitted, key);
  const seesField = (entity: string, key: string): boolean => {
    const field = entities.get(entity)?.fieldByKey.get(key);
    const permissions = permitted[entity];
    if (!field || !permissions) return false;
    if ((permissions.fields[key] ?? permissions.fields["*"]) === "none") return field.system;
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
