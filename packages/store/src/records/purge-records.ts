import { AppError } from "@quoin/definition";
import type { Change } from "../door.ts";
import type { EntityModel } from "../query/field-model.ts";
import { notFound } from "../query/read-context.ts";
import { run } from "../query/run.ts";
import { identifier } from "../query/sql/identifier.ts";
import { sql } from "../query/sql/sql.ts";
import { clearReferences } from "./clear-references.ts";
import { checkRev } from "./delete-records.ts";
import { finish } from "./finish.ts";
import { loadRecords } from "./load-records.ts";
import { referencesTo } from "./references.ts";
import { attempt, type Item, type Pending, type Writing } from "./writing.ts";

type Purge = Extract<Change, { op: "delete" | "restore" | "purge" }>;

/** Removes records of one entity for good, out of the bin only. Whatever still points at them, in the bin or not, is emptied there. */
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
  if (pending.length === 0) return;
  const gone = new Set(pending.map((one) => one.id));
  for (const from of writing.model.incoming.get(entity.key) ?? []) {
    const found = await referencesTo(writing, from, { ids: [...gone], alsoDeleted: true });
    const records = [...new Set(found.map((one) => one.id))].filter((id) => from.entity !== entity || !gone.has(id));
    await clearReferences(writing, from, { records, gone });
  }
  await run(
    writing.scope.db,
    sql`DELETE FROM ${identifier(entity.table)} WHERE id IN (SELECT value FROM ${writing.speech.each(JSON.stringify([...gone]))})`,
  );
  await finish(writing, pending);
}
