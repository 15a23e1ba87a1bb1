import type { FieldAccess, RoleDocument, RoleEntity } from "@quoin/definition";
import type { Actor } from "../actor.ts";
import type { EntityAccess, FieldAccessRows } from "./access.ts";
import { ALWAYS, anyOf, isNever } from "./fold-conditions.ts";
import { roleCondition } from "./role-condition.ts";

/** Without these two nothing can be opened or saved; they carry no data. */
const ALWAYS_READ = new Set(["id", "rev"]);
const RANK: Readonly<Record<FieldAccess, number>> = { none: 0, mask: 1, read: 2, edit: 3 };

function levelOf(grant: RoleEntity, field: string): number {
  const fields: Readonly<Record<string, FieldAccess>> = grant.fields ?? {};
  const own = Object.hasOwn(fields, field) ? fields[field] : undefined;
  const rest = Object.hasOwn(fields, "*") ? fields["*"] : undefined;
  const level = RANK[own ?? rest ?? "edit"];
  return ALWAYS_READ.has(field) ? Math.max(level, RANK.read) : level;
}

/** Adds up what the roles grant on one entity. What no role grants is denied. */
export function entityAccess(
  key: string,
  roles: readonly RoleDocument[],
  context: { actor: Actor; now: Date },
): EntityAccess {
  const { actor, now } = context;
  const grants = roles.flatMap((role) => {
    const grant = Object.hasOwn(role.entities ?? {}, key) ? role.entities?.[key] : undefined;
    if (grant === undefined) return [];
    const read = roleCondition(grant.read, actor, now);
    const update = roleCondition(grant.update, actor, now);
    return [{ grant, read, update, delete: roleCondition(grant.delete, actor, now) }];
  });
  const readers = grants.filter((role) => !isNever(role.read));
  const writers = grants.filter((role) => !isNever(role.update));
  const rights = new Map<string, FieldAccessRows>();

  const makeRight = (field: string): FieldAccessRows => {
    const reading = (rank: number) => {
      const granting = readers.filter((role) => levelOf(role.grant, field) >= rank);
      return granting.length === readers.length && granting.length > 0
        ? ALWAYS
        : anyOf(granting.map((role) => role.read));
    };
    const editing = writers.filter((role) => levelOf(role.grant, field) >= RANK.edit);
    return {
      read: reading(RANK.read),
      mask: reading(RANK.mask),
      edit:
        editing.length === writers.length && editing.length > 0 ? ALWAYS : anyOf(editing.map((role) => role.update)),
      create: grants.some((role) => role.grant.create === true && levelOf(role.grant, field) >= RANK.edit),
    };
  };

  return {
    create: grants.some((role) => role.grant.create === true),
    read: anyOf(readers.map((role) => role.read)),
    update: anyOf(writers.map((role) => role.update)),
    delete: anyOf(grants.map((role) => role.delete)),
    field(field) {
      const known = rights.get(field);
      if (known !== undefined) return known;
      const right = makeRight(field);
      rights.set(field, right);
      return right;
    },
  };
}
