import { sql, type Kysely } from "kysely";
import type { ColumnKind, Dialect, InsertRows } from "../dialect.ts";

const TYPES: Readonly<Record<ColumnKind, string>> = {
  text: "text",
  integer: "integer",
  scaled: "integer",
  real: "real",
  boolean: "integer",
  date: "text",
  instant: "text",
  json: "text",
};

/** Rows per statement: one parameter of at most some hundreds of kilobytes. */
const ROWS = 1000;

/** SQLite's side of what differs. Dates are `YYYY-MM-DD`, instants `YYYY-MM-DDTHH:MM:SS.sssZ`, both text that sorts by time. */
export const sqliteDialect: Dialect = {
  name: "sqlite",
  columnType: (kind) => TYPES[kind],
  tableSuffix: " strict",
  async insertRows(db: Kysely<unknown>, insert: InsertRows): Promise<readonly number[]> {
    const columns = insert.columns.map((column) => sql.ref(column));
    // The rows travel as one JSON text: one parameter, so the statement is the same, and kept, for any number of rows.
    const picks = insert.columns.map((_, index) => sql`value ->> ${sql.lit(index)}`);
    const returning = insert.returning === undefined ? sql`` : sql` returning ${sql.ref(insert.returning)} as id`;
    const ids: number[] = [];
    for (let start = 0; start < insert.rows.length; start += ROWS) {
      const text = JSON.stringify(insert.rows.slice(start, start + ROWS));
      const result = await sql<{ id: number }>`insert into ${sql.table(insert.table)} (${sql.join(columns)})
        select ${sql.join(picks)} from json_each(${text}) order by key${returning}`.execute(db);
      for (const row of result.rows) ids.push(row.id);
    }
    return ids.sort((a, b) => a - b);
  },
};
