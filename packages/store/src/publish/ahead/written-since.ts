import type { Kysely } from "kysely";
import { run } from "../../query/run.ts";
import { sql } from "../../query/sql/sql.ts";
import type { Mark } from "./mark.ts";

/** Ids of an entity's records that were changed after a moment. */
export async function writtenSince(db: Kysely<unknown>, entity: string, since: Mark): Promise<readonly string[]> {
  // The entity is asked for here: asked for in SQL, SQLite goes by the index over it, through all that the log ever held of it.
  const rows = await run<{ entity: string; record: string }>(
    db,
    sql`SELECT entity, record FROM quoin_log WHERE position > ${since.position} UNION ALL SELECT entity, record FROM quoin_unlogged WHERE step > ${since.unlogged}`,
  );
  return [...new Set(rows.filter((row) => row.entity === entity && row.record !== "").map(({ record }) => record))];
}
