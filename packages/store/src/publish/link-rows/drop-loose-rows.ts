import { run } from "../../query/run.ts";
import { identifier } from "../../query/sql/identifier.ts";
import { sql } from "../../query/sql/sql.ts";
import type { WorkDatabase } from "../work.ts";
import type { IntoRows } from "../convert/conversion.ts";

/** Takes away rows of a table that nobody reads yet of which one end was purged meanwhile. Of rows that come back, some may have had none. */
export async function dropLooseRows({ db }: WorkDatabase, { table, back, far, isBack }: IntoRows): Promise<void> {
  for (const { column, owns, required } of [back, far])
    if (!isBack || (owns && required))
      await run(db, sql`DELETE FROM ${identifier(table)} WHERE ${identifier(column)} IS NULL`);
}
