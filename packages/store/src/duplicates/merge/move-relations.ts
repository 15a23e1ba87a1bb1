import { AppError } from "@quoin/definition";
import { ALWAYS } from "../../access/fold-conditions.ts";
import type { Row } from "../../door.ts";
import type { EntityModel, FieldModel } from "../../query/field-model.ts";
import { anyTargets } from "../../query/any-targets.ts";
import { anyReferencesTo } from "../../records/any-references.ts";
import { checkTree } from "../../records/check-tree.ts";
import { checkUnique } from "../../records/check-unique.ts";
import { finish } from "../../records/finish.ts";
import { loadRecords } from "../../records/load-records.ts";
import { referencesTo } from "../../records/references.ts";
import { storeChanged } from "../../records/store-pending.ts";
import { stamped } from "../../records/delete-records.ts";
import type { Pending, Writing } from "../../records/writing.ts";

/** Relations that one merge moves. */
const MOST = 10_000;

/** The value with the survivor in the place of each loser, once. */
function pointed(value: unknown, survivor: string, losers: ReadonlySet<unknown>): unknown {
  if (typeof value === "object" && value !== null && "id" in value && losers.has(value.id))
    return { ...value, id: survivor };
  if (!Array.isArray(value)) return losers.has(value) ? survivor : value;
  return [...new Set(value.map((id: unknown) => (losers.has(id) ? survivor : id)))];
}

interface Place {
  readonly entity: EntityModel;
  readonly field: FieldModel;
}

interface Moving {
  readonly survivor: string;
  readonly losers: ReadonlySet<string>;
}

/** Ids of the records that point at a loser here. */
async function pointing(
  writing: Writing,
  from: Place,
  { of, survivor, losers }: Moving & { readonly of: EntityModel },
): Promise<readonly string[]> {
  const ids = [...losers];
  const found =
    anyTargets(from.field) === undefined
      ? await referencesTo(writing, from, { ids, alsoDeleted: true })
      : await anyReferencesTo(writing, from, { entity: of.key, ids });
  const own = (id: string): boolean => losers.has(id) || id === survivor;
  return [...new Set(found.map(({ id }) => id))].filter((id) => !own(id));
}

async function moveField(
  writing: Writing,
  from: Place,
  { moving, survivor, losers }: Moving & { readonly moving: readonly string[] },
): Promise<readonly Row[]> {
  if (moving.length === 0) return [];
  const { key } = from.field.field;
  const loaded = await loadRecords(writing, from.entity, { ids: moving, right: ALWAYS });
  const pending = [...loaded.values()].map(({ record }): Pending => {
    const after: Row = { ...stamped(writing, record), [key]: pointed(record[key], survivor, losers) };
    return {
      item: undefined,
      op: "update",
      entity: from.entity,
      id: String(record["id"]),
      before: record,
      after,
      changed: [key],
    };
  });
  await storeChanged(writing, await checkUnique(writing, pending));
  await checkTree(writing, from.entity, pending);
  await finish(writing, pending);
  return pending.map(({ before }) => before);
}

/** Records of one entity as they were before their relation moved. */
export interface MovedRecords {
  readonly entity: EntityModel;
  readonly befores: readonly Row[];
}

/**
 * Moves every relation that points at a loser to the survivor, also of records in the bin: by the system, since what belongs to
 * the survivor does not depend on who merges. Entries of the log keep each. Throws `too_large`, and `duplicate` or
 * `validation` where a relation may point at a record once only or a circle would come about.
 * @param how.part moves so many at most instead of refusing more; those that are left are told
 */
export async function moveRelations(
  writing: Writing,
  entity: EntityModel,
  { part, ...moving }: Moving & { readonly part?: number },
): Promise<{ readonly moved: number; readonly left: number; readonly records: readonly MovedRecords[] }> {
  const most = part ?? MOST;
  const records: MovedRecords[] = [];
  let moved = 0;
  let left = 0;
  const { incoming, incomingAny } = writing.model;
  for (const from of [...(incoming.get(entity.key) ?? []), ...(incomingAny.get(entity.key) ?? [])]) {
    const ids = await pointing(writing, from, { ...moving, of: entity });
    const some = ids.slice(0, most - moved);
    left += ids.length - some.length;
    if (left > 0 && part === undefined)
      throw new AppError("too_large", `More than ${MOST} relations would move.`, {
        details: [{ path: "/losers", code: "too_many", params: { max: MOST } }],
      });
    records.push({ entity: from.entity, befores: await moveField(writing, from, { ...moving, moving: some }) });
    moved += some.length;
  }
  return { moved, left, records };
}
