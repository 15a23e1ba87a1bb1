import type { Actor, Store } from "@quoin/store";
import type { ImportTable } from "../tables/tables.ts";
import { batches } from "./batches.ts";
import type { ImportChoices, ImportOutcome, ImportRowError, ImportSource } from "./import-types.ts";
import { readCells, type Reading } from "./read-cells.ts";
import { rowUpdates } from "./row-updates.ts";
import { RowsBefore } from "./rows-before.ts";
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

/**
 * Writes every row and takes it back, batch by batch: what an import would do, with nothing changed. What earlier batches
 * would have taken is remembered, so that a row is told from its like wherever in the file that stands.
 */
export async function tryRows({ store, row, choices, actor, reading }: Trial): Promise<ImportOutcome> {
  const source = JSON.parse(row.source) as ImportSource;
  const match = choices.match ?? [];
  const updates = await rowUpdates(store, row.entity, choices);
  const writing = {
    entity: row.entity,
    match,
    duplicates: choices.duplicates,
    updates,
    columns: reading.columns,
    actor,
  };
  const before = new RowsBefore(reading.columns, match);
  const total = { created: 0, updated: 0, failed: 0, warned: 0 };
  const errors: ImportRowError[] = [];
  const warnings: ImportRowError[] = [];
  for await (const batch of batches({ file: row.file, source, skip: 0, size: () => BATCH })) {
    const rows = await readCells(batch, reading);
    const again = new Set(match.length > 0 ? rows.filter((one) => before.isAgain(one)) : []);
    const clashes = rows.flatMap((one) => (again.has(one) || one.problems.length > 0 ? [] : (before.clash(one) ?? [])));
    const clashing = new Set(clashes.map((clash) => clash.row));
    const fresh = rows.filter((one) => !again.has(one) && !clashing.has(one.row));
    const [first, second] = await store.transaction(
      async (tx) => [await writeRows(tx, fresh, writing), await writeRows(tx, [...again], writing)] as const,
      { rollback: true },
    );
    const failed = [...first.errors, ...second.errors, ...clashes].toSorted((a, b) => a.row - b.row);
    total.created += first.created;
    // What an earlier row made is changed by a later one.
    total.updated += first.updated + second.created + second.updated;
    total.failed += failed.length;
    const warned = [...first.warnings, ...second.warnings].toSorted((a, b) => a.row - b.row);
    total.warned += warned.length;
    warnings.push(...warned.slice(0, SHOWN - warnings.length));
    errors.push(...failed.slice(0, SHOWN - errors.length));
    const out = new Set(failed.map((one) => one.row));
    before.add(rows.filter((one) => !out.has(one.row)));
  }
  return { rows: source.rows, ...total, errors, warnings };
}
