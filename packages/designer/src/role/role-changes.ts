import { type Entity, type FieldAccess, FIELD_ACCESS, type RoleDocument, sameJson } from "@quoin/definition";
import { type AccessLevel, conditionOf, fieldLevel, levelOf, ROLE_ACTIONS, type RoleAction } from "./access-level.ts";

/** One right that differs between two versions of a role. */
export type RoleChange =
  | {
      readonly type: "action";
      readonly entity: string;
      readonly action: RoleAction;
      readonly before: AccessLevel;
      readonly after: AccessLevel;
      readonly loses: boolean;
    }
  | {
      readonly type: "field";
      readonly entity: string;
      readonly field: string;
      readonly before: FieldAccess;
      readonly after: FieldAccess;
      readonly loses: boolean;
    }
  | { readonly type: "ability"; readonly ability: string; readonly loses: boolean };

const RANK: Readonly<Record<AccessLevel, number>> = { none: 0, some: 1, all: 2 };
const fieldRank = (level: FieldAccess): number => FIELD_ACCESS.indexOf(level);

/** Every right that a role gains or loses. A condition put in the place of another counts as a loss: some may fall out. */
export function roleChanges(
  before: RoleDocument,
  after: RoleDocument,
  entities: ReadonlyMap<string, Entity>,
): readonly RoleChange[] {
  const changes: RoleChange[] = [];
  for (const [key, entity] of entities) {
    const [was, is] = [before.entities?.[key], after.entities?.[key]];
    for (const action of ROLE_ACTIONS) {
      const [from, to] = [levelOf(was, action), levelOf(is, action)];
      const sameRows = sameJson(conditionOf(was, action) ?? null, conditionOf(is, action) ?? null);
      if (from === to && sameRows) continue;
      changes.push({
        type: "action",
        entity: key,
        action,
        before: from,
        after: to,
        loses: RANK[to] < RANK[from] || (from === to && !sameRows),
      });
    }
    for (const field of entity.fieldByKey.keys()) {
      const [from, to] = [fieldLevel(was, field), fieldLevel(is, field)];
      // Fields of an entity that was not or is not granted at all are told by the entity.
      if (from === to || !was || !is) continue;
      changes.push({
        type: "field",
        entity: key,
        field,
        before: from,
        after: to,
        loses: fieldRank(to) < fieldRank(from),
      });
    }
  }
  const [had, has] = [new Set<string>(before.abilities), new Set<string>(after.abilities)];
  for (const ability of new Set([...had, ...has]))
    if (had.has(ability) !== has.has(ability)) changes.push({ type: "ability", ability, loses: had.has(ability) });
  return changes;
}

/** Whether another of a person's roles grants what this one gives up, so that the person keeps it. */
export function keeps(change: RoleChange, others: readonly RoleDocument[]): boolean {
  return others.some((role) => {
    if (role.abilities?.includes("admin")) return true;
    if (change.type === "ability") return role.abilities?.some((one) => one === change.ability) ?? false;
    const access = role.entities?.[change.entity];
    if (change.type === "action") return levelOf(access, change.action) === "all";
    return (
      access !== undefined &&
      levelOf(access, "read") !== "none" &&
      fieldRank(fieldLevel(access, change.field)) >= fieldRank(change.before)
    );
  });
}
