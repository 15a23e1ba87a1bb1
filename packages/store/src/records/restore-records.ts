import { AppError } from "@quoin/definition";
import { ALWAYS } from "../access/fold-conditions.ts";
import type { Change } from "../door.ts";
import type { EntityModel } from "../query/field-model.ts";
import { notFound } from "../query/read-context.ts";
import { checkUnique } from "./check-unique.ts";
import { checkRev, stamped } from "./delete-records.ts";
import { finish } from "./finish.ts";
import { type Loaded, loadRecords } from "./load-records.ts";
import { referencesTo } from "./references.ts";
import { storeChanged } from "./store-pending.ts";
import { attempt, type Item, type Pending, type Writing } from "./writing.ts";

type Restore = Extract<Change, { op: "delete" | "restore" | "purge" }>;

const MAX_DEPTH = 8;

function pendingOf(
  writing: Writing,
  entity: EntityModel,
  { record, item }: { record: Loaded["record"]; item: Item | undefined },
): Pending {
  const after = stamped(writing, record);
  return { item, op: "restore", entity, id: String(record["id"]), before: record, after, changed: Object.keys(record) };
}

/** Brings back, with each record, what went into the bin at the same instant because it hung on it by `cascade`. */
async function restoreChildren(
  writing: Writing,
  entity: EntityModel,
  { parents, depth }: { parents: readonly (readonly [string, string])[]; depth: number },
): Promise<void> {
  if (parents.length === 0 || depth > MAX_DEPTH) return;
  const gone = new Map(parents);
  for (const from of writing.model.incoming.get(entity.key) ?? []) {
    if (from.field.field.schema["x-on-delete"] !== "cascade") continue;
    const found = await referencesTo(writing, from, { ids: [...gone.keys()], deletedAt: [...new Set(gone.values())] });
    const loaded = await loadRecords(writing, from.entity, {
      ids: [...new Set(found.map((one) => one.id))],
      right: ALWAYS,
    });
    const together = found.flatMap(({ id, points }) => {
      const child = loaded.get(id);
      return child !== undefined && child.deletedAt !== null && child.deletedAt === gone.get(points) ? [child] : [];
    });
    await bringBack(writing, from.entity, {
      back: together.map((child) => ({
        pending: pendingOf(writing, from.entity, { record: child.record, item: undefined }),
        deletedAt: child.deletedAt ?? "",
      })),
      depth,
    });
  }
}

async function bringBack(
  writing: Writing,
  entity: EntityModel,
  { back, depth }: { readonly back: readonly { pending: Pending; deletedAt: string }[]; readonly depth: number },
): Promise<void> {
  const sound = new Set(
    await checkUnique(
      writing,
      back.map((one) => one.pending),
    ),
  );
  const kept = back.filter((one) => sound.has(one.pending));
  const pending = kept.map((one) => ({ ...one.pending, changed: [] }));
  await storeChanged(writing, pending, null);
  await finish(writing, pending);
  await restoreChildren(writing, entity, {
    parents: kept.map((one) => [one.pending.id, one.deletedAt] as const),
    depth: depth + 1,
  });
}

/** Takes records of one entity out of the bin. Needs the right to delete them. */
export async function restoreRecords(
  writing: Writing,
  entity: EntityModel,
  items: readonly Item<Restore>[],
): Promise<void> {
  const right = writing.access.entity(entity.key).delete;
  const loaded = await loadRecords(writing, entity, { ids: items.map((item) => item.change.id), right });
  const back: { pending: Pending; deletedAt: string }[] = [];
  for (const item of items) {
    const found = loaded.get(item.change.id);
    attempt(writing, item, () => {
      if (found === undefined || found.deletedAt === null || !found.readable) throw notFound();
      if (!found.allowed) throw new AppError("forbidden", "You may not restore this record.");
    });
    if (found === undefined || item.result !== undefined) continue;
    if (!(await checkRev(writing, item, { entity, record: found.record }))) continue;
    back.push({
      pending: pendingOf(writing, entity, { record: found.record, item }),
      deletedAt: found.deletedAt ?? "",
    });
  }
  await bringBack(writing, entity, { back, depth: 0 });
}
