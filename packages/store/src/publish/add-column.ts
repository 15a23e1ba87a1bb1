import { sql, type RawBuilder } from "kysely";
import type { PhysicalField } from "../naming/physical.ts";
import type { WorkDatabase } from "./work.ts";

/**
 * Checked at commit, so that records of one transaction may point at each other.
 * Deleting is soft, so these act on purging only. The door has dealt with living fields before; what is left are the columns
 * of removed fields, which must neither stand in the way nor point at nothing.
 */
const CLEAR = sql.raw("on delete set null deferrable initially deferred");
const DROP = sql.raw("on delete cascade deferrable initially deferred");

export interface Place {
  readonly table: string;
  readonly field: PhysicalField;
  /** Table of the entity that it points at. */
  readonly targetTable: string | undefined;
}

/** Adds a field's column, or its table for `link` storage. No row is touched. */
export async function addColumn(to: WorkDatabase, place: Place): Promise<void> {
  const { field, table, targetTable } = place;
  const action = field.link === undefined ? CLEAR : DROP;
  const points = targetTable === undefined ? sql`` : sql` references ${sql.table(targetTable)} (id) ${action}`;
  if (field.link !== undefined) await addLinkTable(to, { link: field.link, table, points });
  if (field.column === undefined || field.storage === "link") return;
  const type = sql.raw(to.dialect.columnType(field.storage));
  await sql`alter table ${sql.table(table)} add column ${sql.ref(field.column)} ${type}${points}`.execute(to.db);
  if (field.seen !== undefined)
    await sql`alter table ${sql.table(table)} add column ${sql.ref(field.seen.column)} ${sql.raw(to.dialect.columnType(field.seen.storage === "link" ? "text" : field.seen.storage))}`.execute(
      to.db,
    );
  if (field.fold !== undefined) await addFold(to, table, field.fold);
}

export async function addFold({ db, dialect }: WorkDatabase, table: string, fold: string): Promise<void> {
  await sql`alter table ${sql.table(table)} add column ${sql.ref(fold)} ${sql.raw(dialect.columnType("text"))}`.execute(
    db,
  );
}

/** Its rows are parts of the record and go when the record is purged. */
async function addLinkTable(
  { db, dialect }: WorkDatabase,
  of: { readonly link: string; readonly table: string; readonly points: RawBuilder<unknown> },
): Promise<void> {
  const text = sql.raw(dialect.columnType("text"));
  await sql`create table ${sql.table(of.link)} (
    record ${text} not null references ${sql.table(of.table)} (id) ${DROP},
    position ${sql.raw(dialect.columnType("integer"))} not null, value ${text} not null${of.points},
    primary key (record, position))${sql.raw(dialect.tableSuffix)}`.execute(db);
  await sql`create index ${sql.ref(`lx__${of.link}`)} on ${sql.table(of.link)} (value, record)`.execute(db);
}
