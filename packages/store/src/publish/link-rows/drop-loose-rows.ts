import { run } from "../../query/run.ts";
import { identifier } from "../../query/sql/identifier.ts";
import { sql } from "../../query/sql/sql.ts";
import type { WorkDatabase } from "../work.ts";
import type { LinkRows } from "./link-rows.ts";

/** Takes away rows of a table that nobody has read yet of which one end was purged meanwhile. */
export async function dropLooseRows({ db }: WorkDatabase, { table, back, far }: LinkRows): Promise<void> {
  for (const { column } of [back, far])
    await run(db, sql`DELETE FROM ${identifier(table)} WHERE ${identifier(column)} IS NULL`);
}
