import { AppError } from "@quoin/definition";
import { ALWAYS } from "../access/fold-conditions.ts";
import type { Change } from "../door.ts";
import type { EntityModel } from "../query/field-model.ts";
import { notFound } from "../query/read-context.ts";
import { run } from "../query/run.ts";
import { identifier } from "../query/sql/identifier.ts";
import { sql } from "../query/sql/sql.ts";
import { anyReferencesTo } from "./any-references.ts";
import { clearReferences } from "./clear-references.ts";
import { checkRev } from "./delete-records.ts";
import { finish } from "./finish.ts";
import { loadRecords } from "./load-records.ts";
import { isOwned } from "./rows/is-owned.ts";
import { referencesTo } from "./references.ts";
import { attempt, type Item, type Pending, type Writing } from "./writing.ts";

type Purge = Extract<Change, { op: "delete" | "restore" | "purge" }>;

const MAX_DEPTH = 8;

/**
 * Removes records of one entity for good, out of the bin only, and with them the rows of their own tables.
 * Whatever else still points at them, in the bin or not, is emptied there.
 */
export async function purgeRecords(
  writing: Writing,
  entity: EntityModel,
  items: readonly Item<Purge>[],
): Promise<void> {
  const right = writing.access.entity(entity.key).delete;
  const loaded = await loadRecords(writing, entity, { ids: items.map((item) => item.change.id), right });
  const pending: Pending[] = [];
  for (const item of items) {
    const { id } = item.change;
    const found = loaded.get(id);
    attempt(writing, item, () => {
      if (found === undefined || found.deletedAt === null || !found.readable) throw notFound();
      if (!found.allowed) throw new AppError("forbidden", "You may not remove this record.");
    });
    if (found === undefined || item.result !== undefined) continue;
    if (!(await checkRev(writing, item, { entity, record: found.record }))) continue;
    pending.push({ item, op: "purge", entity, id, before: found.record, after: {}, changed: [] });
  }
  await purge(writing, entity, { pending, depth: 0 });
}

/** Rows of the purged that are in the bin go with them: they would be without what they belong to. */
async function purgeChildren(
  writing: Writing,
  entity: EntityModel,
  { ids, depth }: { readonly ids: readonly string[]; readonly depth: number },
): Promise<void> {
  const loaded = await loadRecords(writing, entity, { ids, right: ALWAYS });
  const gone = [...loaded].filter(([, { deletedAt }]) => deletedAt !== null);
  const pending = gone.map(([id, { record }]): Pending => ({
    item: undefined,
    op: "purge",
    entity,
    id,
    before: record,
    after: {},
    changed: [],
  }));
  await purge(writing, entity, { pending, depth });
}

async function purge(
  writing: Writing,
  entity: EntityModel,
  { pending, depth }: { readonly pending: readonly Pending[]; readonly depth: number },
): Promise<void> {
  if (pending.length === 0) return;
  if (depth > MAX_DEPTH) throw new AppError("too_large", "Removing would run through too many relations.");
  const gone = new Set(pending.map((one) => one.id));
  for (const from of writing.model.incoming.get(entity.key) ?? []) {
    const found = await referencesTo(writing, from, { ids: [...gone], alsoDeleted: true });
    const records = [...new Set(found.map((one) => one.id))].filter((id) => from.entity !== entity || !gone.has(id));
    if (isOwned(entity, from) && records.length > 0)
      await purgeChildren(writing, from.entity, { ids: records, depth: depth + 1 });
    await clearReferences(writing, from, { records, gone });
  }
  for (const from of writing.model.incomingAny.get(entity.key) ?? []) {
    const found = await anyReferencesTo(writing, from, { entity: entity.key, ids: [...gone] });
    const records = found.map((one) => one.id).filter((id) => from.entity !== entity || !gone.has(id));
    await clearReferences(writing, from, { records, gone });
  }
  await run(
    writing.scope.db,
    sql`DELETE FROM ${identifier(entity.table)} WHERE id IN (SELECT value FROM ${writing.speech.each(JSON.stringify([...gone]))})`,
  );
  await finish(writing, pending);
}
