import type { Actor, Store } from "@quoin/store";
import type { ImportTable } from "../tables/tables.ts";
import { batches } from "./batches.ts";
import type { ImportChoices, ImportOutcome, ImportRowError, ImportSource } from "./import-types.ts";
import { readCells, type Reading } from "./read-cells.ts";
import { writeRows } from "./write-rows.ts";

const BATCH = 1_000;
const SHOWN = 200;

interface Trial {
  readonly store: Store;
  readonly row: ImportTable;
  readonly choices: ImportChoices;
  readonly actor: Actor;
  readonly reading: Reading;
}

/** Writes every row and takes it back, batch by batch: what an import would do, with nothing changed. */
export async function tryRows({ store, row, choices, actor, reading }: Trial): Promise<ImportOutcome> {
  const source = JSON.parse(row.source) as ImportSource;
  const writing = { entity: row.entity, match: choices.match ?? [], columns: reading.columns, actor };
  const total = { created: 0, updated: 0, failed: 0 };
  const errors: ImportRowError[] = [];
  for await (const batch of batches({ file: row.file, source, skip: 0, size: BATCH })) {
    const rows = await readCells(batch, reading);
    const tried = await store.transaction((tx) => writeRows(tx, rows, writing), { rollback: true });
    total.created += tried.created;
    total.updated += tried.updated;
    total.failed += tried.errors.length;
    errors.push(...tried.errors.slice(0, SHOWN - errors.length));
  }
  return { rows: source.rows, ...total, errors };
}
