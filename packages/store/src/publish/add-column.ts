import { sql, type RawBuilder } from "kysely";
import type { PhysicalField } from "../naming/physical.ts";
import type { WorkDatabase } from "./work.ts";

/**
 * Checked at commit, so that records of one transaction may point at each other.
 * Deleting is soft, so these act on purging only. The door has dealt with living fields before; what is left are the columns
 * of removed fields, which must neither stand in the way nor point at nothing.
 */
const CLEAR = "on delete set null deferrable initially deferred";
const DROP = "on delete cascade deferrable initially deferred";

export interface Place {
  readonly table: string;
  readonly field: PhysicalField;
  /** Table of the entity that it points at. */
  readonly targetTable: string | undefined;
}

/** Adds a field's columns, or its table for `link` storage. No row is touched. */
export async function addColumn({ db, dialect }: WorkDatabase, place: Place): Promise<void> {
  const { field, table, targetTable } = place;
  const { link, column, storage, seen, fold } = field;
  if (link !== undefined) {
    const points = targetTable === undefined ? sql`` : sql` references ${sql.table(targetTable)} (id) ${sql.raw(DROP)}`;
    await addLinkTable({ db, dialect }, { link, table, points });
  }
  if (column === undefined || storage === "link") return;
  const points = targetTable === undefined ? "" : ` references "${targetTable}" (id) ${CLEAR}`;
  await dialect.addColumn(db, { table, column, definition: dialect.columnType(storage) + points });
  if (seen !== undefined) {
    const kind = seen.storage === "link" ? "text" : seen.storage;
    await dialect.addColumn(db, { table, column: seen.column, definition: dialect.columnType(kind) });
  }
  if (fold !== undefined) await addFold({ db, dialect }, table, fold);
}

export async function addFold({ db, dialect }: WorkDatabase, table: string, fold: string): Promise<void> {
  await dialect.addColumn(db, { table, column: fold, definition: dialect.columnType("text") });
}

/** Its rows are parts of the record and go when the record is purged. */
async function addLinkTable(
  { db, dialect }: WorkDatabase,
  of: { readonly link: string; readonly table: string; readonly points: RawBuilder<unknown> },
): Promise<void> {
  const text = sql.raw(dialect.columnType("text"));
  await sql`create table ${sql.table(of.link)} (
    record ${text} not null references ${sql.table(of.table)} (id) ${sql.raw(DROP)},
    position ${sql.raw(dialect.columnType("integer"))} not null, value ${text} not null${of.points},
    primary key (record, position))${sql.raw(dialect.tableSuffix)}`.execute(db);
  await sql`create index ${sql.ref(`lx__${of.link}`)} on ${sql.table(of.link)} (value, record)`.execute(db);
}
