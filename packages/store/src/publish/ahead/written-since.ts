import type { Kysely } from "kysely";
import { run } from "../../query/run.ts";
import { sql } from "../../query/sql/sql.ts";

/** Ids of an entity's records that the log names after a position. */
export async function writtenSince(db: Kysely<unknown>, entity: string, position: number): Promise<readonly string[]> {
  // The entity is asked for here: asked for in SQL, SQLite goes by the index over it, through all that the log ever held of it.
  const rows = await run<{ entity: string; record: string }>(
    db,
    sql`SELECT entity, record FROM quoin_log WHERE position > ${position}`,
  );
  return [...new Set(rows.filter((row) => row.entity === entity && row.record !== "").map(({ record }) => record))];
}
