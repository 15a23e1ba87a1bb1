import { AppError } from "@quoin/definition";
import type { Kysely } from "kysely";
import type { NewColumn } from "../dialect.ts";
import { readSchema, writeSchema } from "./write-schema.ts";

const END = /\)\s*strict\s*$/i;

/**
 * Adds a column at the end of a strict table by writing what the file says of the table. SQLite's own ALTER TABLE reads every
 * row of a strict table: ten seconds and more for a million, in which nobody writes. Throws `AppError` internal for a table
 * that is none of ours.
 */
export async function addStrictColumn(db: Kysely<unknown>, { table, column, definition }: NewColumn): Promise<void> {
  const named = { type: "table", name: table } as const;
  const made = await readSchema(db, named);
  if (!END.test(made.sql)) throw new AppError("internal", `The table ${table} cannot be given a column.`);
  const text = made.sql.replace(END, () => `, "${column.replaceAll('"', '""')}" ${definition}) strict`);
  await writeSchema(db, named, { ...made, sql: text });
}
