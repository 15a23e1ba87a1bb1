import { AppError } from "@quoin/definition";
import { ALWAYS, isNever } from "../access/fold-conditions.ts";
import type { Change, Row } from "../door.ts";
import type { EntityModel } from "../query/field-model.ts";
import { notFound } from "../query/read-context.ts";
import { clearReferences } from "./clear-references.ts";
import { finish, readBack } from "./finish.ts";
import { loadRecords } from "./load-records.ts";
import { referencesTo } from "./references.ts";
import { storeChanged } from "./store-pending.ts";
import { attempt, fail, type Item, type Pending, type Writing } from "./writing.ts";

type Delete = Extract<Change, { op: "delete" | "restore" | "purge" }>;

const MAX_DEPTH = 8;

/** Records about to go, with the items that asked for it; cascades add records without an item. */
interface Going {
  readonly entity: EntityModel;
  readonly records: ReadonlyMap<string, { readonly record: Row; readonly item: Item | undefined }>;
}

export function stamped(writing: Writing, record: Row): Row {
  const after: Row = { ...record, rev: Number(record["rev"]) + 1, updated_at: writing.at };
  if (writing.actor.userId !== null) after["updated_by"] = writing.actor.userId;
  return after;
}

/** The revision that a deleter saw must still be the record's. */
export async function checkRev(
  writing: Writing,
  item: Item<Delete>,
  { entity, record }: { readonly entity: EntityModel; readonly record: Row },
): Promise<boolean> {
  const { rev, id } = item.change;
  if (rev === undefined || rev === record["rev"]) return true;
  const current = await readBack(writing, [record], { entity: entity.key, deleted: item.change.op !== "delete" });
  fail(
    writing,
    item,
    new AppError("conflict", "The record was changed by someone else.", { data: { current: current.get(id) ?? {} } }),
  );
  return false;
}

function inUse(writing: Writing, by: EntityModel): AppError {
  // Who refers is told only to those who may know of such records at all.
  const readable = !isNever(writing.access.entity(by.key).read);
  return new AppError("conflict", "Other records refer to this one, so it cannot be deleted.", {
    details: [{ path: "", code: "in_use", ...(readable ? { params: { entity: by.key } } : {}) }],
  });
}

/** The ids that may not go because a relation with `refuse` points at them. */
async function refusedIds(writing: Writing, going: Going): Promise<ReadonlySet<string>> {
  const refused = new Set<string>();
  const ids = [...going.records.keys()];
  for (const from of writing.model.incoming.get(going.entity.key) ?? []) {
    if (from.field.field.schema["x-on-delete"] !== "refuse") continue;
    for (const { id, points } of await referencesTo(writing, from, { ids })) {
      if ((from.entity === going.entity && going.records.has(id)) || refused.has(points)) continue;
      refused.add(points);
      fail(writing, going.records.get(points)?.item, inUse(writing, from.entity));
    }
  }
  return refused;
}

/** Empties or deletes what pointed at records that are in the bin by now. */
async function follow(
  writing: Writing,
  entity: EntityModel,
  { gone, depth }: { gone: readonly string[]; depth: number },
): Promise<void> {
  for (const from of writing.model.incoming.get(entity.key) ?? []) {
    const rule = from.field.field.schema["x-on-delete"];
    if (rule !== "clear" && rule !== "cascade") continue;
    const found = await referencesTo(writing, from, { ids: gone });
    const records = [...new Set(found.map((one) => one.id))];
    if (rule === "clear") await clearReferences(writing, from, { records, gone: new Set(gone) });
    else await cascade(writing, from.entity, { ids: records, depth: depth + 1 });
  }
}

async function cascade(
  writing: Writing,
  entity: EntityModel,
  { ids, depth }: { ids: readonly string[]; depth: number },
): Promise<void> {
  if (ids.length === 0) return;
  if (depth > MAX_DEPTH) throw new AppError("too_large", "Deleting would run through too many relations.");
  const loaded = await loadRecords(writing, entity, { ids, right: ALWAYS });
  const living = [...loaded].filter(([, one]) => one.deletedAt === null);
  await remove(
    writing,
    { entity, records: new Map(living.map(([id, { record }]) => [id, { record, item: undefined }])) },
    depth,
  );
}

async function remove(writing: Writing, going: Going, depth: number): Promise<void> {
  const refused = await refusedIds(writing, going);
  const pending = [...going.records]
    .filter(([id]) => !refused.has(id))
    .map(([id, { record, item }]): Pending => ({
      item,
      op: "delete",
      entity: going.entity,
      id,
      before: record,
      after: stamped(writing, record),
      changed: [],
    }));
  if (pending.length === 0) return;
  await storeChanged(writing, pending, writing.at);
  await finish(writing, pending);
  await follow(writing, going.entity, { gone: pending.map((one) => one.id), depth });
}

/** Puts records of one entity into the bin, with what hangs on them by `cascade`. */
export async function deleteRecords(
  writing: Writing,
  entity: EntityModel,
  items: readonly Item<Delete>[],
): Promise<void> {
  const right = writing.access.entity(entity.key).delete;
  const loaded = await loadRecords(writing, entity, { ids: items.map((item) => item.change.id), right });
  const records = new Map<string, { readonly record: Row; readonly item: Item | undefined }>();
  for (const item of items) {
    const found = loaded.get(item.change.id);
    attempt(writing, item, () => {
      if (found === undefined || found.deletedAt !== null || !found.readable) throw notFound();
      if (!found.allowed) throw new AppError("forbidden", "You may not delete this record.");
    });
    if (found === undefined || item.result !== undefined) continue;
    if (await checkRev(writing, item, { entity, record: found.record }))
      records.set(item.change.id, { record: found.record, item });
  }
  await remove(writing, { entity, records }, 0);
}
