import type { ConditionDocument, DefinitionSet, FieldAccess, RoleEntity } from "@quoin/definition";
import type { Actor } from "@quoin/store";

/** What a reader may do with one entity. Conditions are over the record; `fields["*"]` is for those not named. */
export interface EntityPermissions {
  readonly create: boolean;
  readonly read: ConditionDocument;
  readonly update: ConditionDocument;
  readonly delete: ConditionDocument;
  /** The most that any of the reader's roles gives. The server may give less on some rows. */
  readonly fields: Readonly<Record<string, FieldAccess>>;
}

const RANK: readonly FieldAccess[] = ["none", "mask", "read", "edit"];
const ALL: EntityPermissions = { create: true, read: true, update: true, delete: true, fields: { "*": "edit" } };

const either = (conditions: readonly (ConditionDocument | undefined)[]): ConditionDocument => {
  const given = conditions.filter(
    (condition): condition is ConditionDocument => condition !== undefined && condition !== false,
  );
  if (given.includes(true)) return true;
  if (given.length === 0) return false;
  return given.length === 1 ? (given[0] ?? false) : { anyOf: given };
};

const accessIn = (grant: RoleEntity, field: string): FieldAccess => {
  const fields: Readonly<Record<string, FieldAccess>> = grant.fields ?? {};
  return fields[field] ?? fields["*"] ?? "edit";
};

const highest = (all: readonly FieldAccess[]): FieldAccess =>
  RANK[Math.max(0, ...all.map((one) => RANK.indexOf(one)))] ?? "none";

const addUp = (grants: readonly RoleEntity[]): EntityPermissions => {
  const fields = new Set(["*", ...grants.flatMap((grant) => Object.keys(grant.fields ?? {}))]);
  return {
    create: grants.some((grant) => grant.create === true),
    read: either(grants.map((grant) => grant.read)),
    update: either(grants.map((grant) => grant.update)),
    delete: either(grants.map((grant) => grant.delete)),
    fields: Object.fromEntries(
      [...fields].map((field) => [field, highest(grants.map((grant) => accessIn(grant, field)))]),
    ),
  };
};

/** The actor's rights per entity, for screens to offer no more than what will be allowed. Entities it may not see at all are left out. */
export function permissionsOf(actor: Actor, set: DefinitionSet): Readonly<Record<string, EntityPermissions>> {
  const entities = Object.keys(set.entity);
  if (actor.system === true || actor.abilities.has("admin"))
    return Object.fromEntries(entities.map((entity) => [entity, ALL]));
  const roles = actor.roles.flatMap((role) => set.role[role] ?? []);
  return Object.fromEntries(
    entities
      .map((entity) => [entity, addUp(roles.flatMap((role) => role.entities?.[entity] ?? []))] as const)
      .filter(([, permissions]) => permissions.read !== false || permissions.create),
  );
}
