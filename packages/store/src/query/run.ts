import { CompiledQuery, type Kysely } from "kysely";
import type { Sql } from "./sql/sql.ts";

/** Runs a piece as a statement. */
export async function run<R>(db: Kysely<unknown>, statement: Sql): Promise<readonly R[]> {
  const { rows } = await db.executeQuery<R>(CompiledQuery.raw(statement.text, [...statement.values]));
  return rows;
}
