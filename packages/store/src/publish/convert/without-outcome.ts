import type { PhysicalField } from "../../naming/physical.ts";
import { run } from "../../query/run.ts";
import { identifier } from "../../query/sql/identifier.ts";
import { type Sql, sql } from "../../query/sql/sql.ts";
import type { WorkDatabase } from "../work.ts";
import type { Conversion } from "./conversion.ts";

/** Ids of the records that have a value of which nothing has become yet. */
export async function withoutOutcome(
  { db }: WorkDatabase,
  { table: name, source, place }: Conversion,
): Promise<readonly string[]> {
  const table = identifier(name);
  const empty = ({ link, column = "" }: PhysicalField): Sql =>
    link === undefined
      ? sql`${table}.${identifier(column)} IS NULL`
      : sql`NOT EXISTS (SELECT 1 FROM ${identifier(link)} l WHERE l.record = ${table}.id)`;
  const rows = await run<{ id: string }>(
    db,
    sql`SELECT id FROM ${table} WHERE ${empty(place)} AND NOT (${empty(source)})`,
  );
  return rows.map(({ id }) => id);
}
