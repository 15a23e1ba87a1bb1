import type { Row } from "../door.ts";
import { keepUnlogged } from "../publish/ahead/keep-unlogged.ts";
import type { EntityModel } from "../query/field-model.ts";
import { noteUnlogged } from "../query/note-unlogged.ts";
import { indexRecords } from "../search/index-records.ts";
import { storeChanged } from "./store-pending.ts";
import type { Pending, Writing } from "./writing.ts";

const held = (row: Row, keys: readonly string[]): Row => Object.fromEntries(keys.map((key) => [key, row[key]]));

/** Stores what a new version made of records of one entity. No entries of the log: the definitions changed, not the records. */
export async function storeUnlogged(writing: Writing, entity: EntityModel, pending: readonly Pending[]): Promise<void> {
  const to = { db: writing.scope.db, dialect: writing.dialect };
  await storeChanged(writing, pending);
  await keepUnlogged(
    to,
    pending.map(({ id, before, after, changed }) => ({
      of: entity.key,
      record: id,
      before: held(before, changed),
      after: held(after, changed),
    })),
  );
  await noteUnlogged(to.db);
  const searched = new Set(entity.searched.map(({ field }) => field.key));
  const words = pending.filter(({ changed }) => changed.some((key) => searched.has(key)));
  await indexRecords(
    to,
    entity,
    words.map(({ id, after: record }) => ({ id, record })),
  );
}
