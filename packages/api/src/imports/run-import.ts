import type { Actor, Job, JobContext, Store } from "@quoin/store";
import { tablesOf } from "../tables/tables-of.ts";
import type { ImportTable } from "../tables/tables.ts";
import { batchSize } from "./batch-size.ts";
import { readRows } from "./read-rows.ts";
import type { ImportChoices, ImportRowError, ImportSource } from "./import-types.ts";
import type { Reading } from "./read-cells.ts";
import { rowUpdates } from "./row-updates.ts";
import { writeRows } from "./write-rows.ts";

interface Run {
  readonly store: Store;
  readonly row: ImportTable;
  readonly choices: ImportChoices;
  readonly actor: Actor;
  readonly reading: Reading;
  readonly job: Job;
  readonly context: JobContext;
}

/**
 * Writes a file's rows, a batch in each transaction together with how far it got: after a kill the next attempt
 * goes on behind the last row that was committed, so no row is lost and none comes twice.
 */
export async function runImport({
  store,
  row,
  choices,
  actor,
  reading,
  job,
  context,
}: Run): Promise<{ rows: number; created: number; updated: number; failed: number }> {
  const source = JSON.parse(row.source) as ImportSource;
  const match = choices.match ?? [];
  const updates = await rowUpdates(store, row.entity, choices);
  const total = { created: row.created, updated: row.updated, failed: row.failed };
  let done = row.rows_done;
  const size = batchSize();
  // How long the last one took: the next batch is read, and so as large as it will be, before this one's commit.
  let commit = 0;
  for await (const { batch, rows, readAhead } of readRows(
    { file: row.file, source, skip: done, size: size.now },
    reading,
  )) {
    context.signal.throwIfAborted();
    const before = done;
    const after = (batch.at(-1)?.row ?? 1) - 1;
    let written = 0;
    await store.transaction(async (tx) => {
      // Its turn has come: what it waited for others itself says nothing of how long others wait for it.
      const began = performance.now();
      const tables = tablesOf(tx.db);
      const outcome = await writeRows(tx, rows, {
        entity: row.entity,
        match,
        duplicates: choices.duplicates,
        updates,
        columns: reading.columns,
        actor,
        job: job.id,
      });
      total.created += outcome.created;
      total.updated += outcome.updated;
      total.failed += outcome.errors.length;
      // Another worker that got this far first leaves nothing to update, and all of this is rolled back.
      const moved = await tables
        .updateTable("quoin_import")
        .set({ rows_done: after, ...total })
        .where("id", "=", row.id)
        .where("rows_done", "=", before)
        .executeTakeFirst();
      if (moved.numUpdatedRows === 0n) throw new Error("Another worker has this import.");
      const kept = (told: readonly ImportRowError[], warning: number) =>
        told.map((one) => ({ import: row.id, row: one.row, problems: JSON.stringify(one.problems), warning }));
      const told = [...kept(outcome.errors, 0), ...kept(outcome.warnings, 1)];
      if (told.length > 0) await tables.insertInto("quoin_import_error").values(told).execute();
      written = performance.now();
      size.after({ rows: batch.length, milliseconds: written - began + commit, wanted: tx.wanted() });
      // The commit takes as long as this batch took to read.
      readAhead();
    });
    commit = performance.now() - written;
    done = after;
    context.progress({ done, total: source.rows });
  }
  await store.tune();
  return { rows: source.rows, ...total };
}
