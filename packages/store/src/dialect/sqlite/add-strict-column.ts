import { AppError } from "@quoin/definition";
import type { Kysely } from "kysely";
import type { NewColumn } from "../dialect.ts";
import { runText } from "../run-text.ts";

const END = /\)\s*strict\s*$/i;

/**
 * Adds a column at the end of a strict table by writing what the file says of the table, as SQLite's documentation has it for
 * changes that touch no row. Its own ALTER TABLE reads every row of a strict table: ten seconds and more for a million, in which
 * nobody writes. Throws `AppError` internal for a table that is none of ours.
 */
export async function addStrictColumn(db: Kysely<unknown>, { table, column, definition }: NewColumn): Promise<void> {
  const [made] = await runText<{ sql: string }>(db, "select sql from sqlite_schema where type = 'table' and name = ?", [
    table,
  ]);
  const [version] = await runText<{ schema_version: number }>(db, "pragma schema_version", []);
  if (made === undefined || version === undefined || !END.test(made.sql))
    throw new AppError("internal", `The table ${table} cannot be given a column.`);
  const text = made.sql.replace(END, () => `, "${column.replaceAll('"', '""')}" ${definition}) strict`);
  await runText(db, "pragma writable_schema = on", []);
  try {
    await runText(db, "update sqlite_schema set sql = ? where type = 'table' and name = ?", [text, table]);
    await runText(db, `pragma schema_version = ${version.schema_version + 1}`, []);
  } finally {
    // What is known of the tables is read anew with it.
    await runText(db, "pragma writable_schema = reset", []);
  }
}
