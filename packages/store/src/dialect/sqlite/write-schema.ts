import { AppError } from "@quoin/definition";
import type { Kysely } from "kysely";
import { runText } from "../run-text.ts";

/** What the file says of one table or index. */
interface SchemaRow {
  /** Table that it belongs to. */
  readonly table: string;
  readonly sql: string;
}

interface Named {
  readonly type: "table" | "index";
  readonly name: string;
}

/** What the file says of a table or an index of ours. Throws `AppError` internal where there is none. */
export async function readSchema(db: Kysely<unknown>, { type, name }: Named): Promise<SchemaRow> {
  const [made] = await runText<SchemaRow>(
    db,
    'select tbl_name as "table", sql from sqlite_schema where type = ? and name = ?',
    [type, name],
  );
  if (made === undefined) throw new AppError("internal", `There is no ${type} ${name}.`);
  return made;
}

/**
 * Writes what the file says of a table or an index, within a transaction, as SQLite's documentation has it for changes that
 * touch no row. The rows must be as the new words have them.
 */
export async function writeSchema(db: Kysely<unknown>, { type, name }: Named, to: SchemaRow): Promise<void> {
  const [version] = await runText<{ schema_version: number }>(db, "pragma schema_version", []);
  await runText(db, "pragma writable_schema = on", []);
  try {
    await runText(db, "update sqlite_schema set sql = ?, tbl_name = ? where type = ? and name = ?", [
      to.sql,
      to.table,
      type,
      name,
    ]);
    await runText(db, `pragma schema_version = ${(version?.schema_version ?? 0) + 1}`, []);
  } finally {
    // What is known of the tables is read anew with it.
    await runText(db, "pragma writable_schema = reset", []);
  }
}
