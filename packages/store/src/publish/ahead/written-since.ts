import type { Kysely } from "kysely";
import { run } from "../../query/run.ts";
import { sql } from "../../query/sql/sql.ts";

/** Ids of an entity's records that the log names after a position. */
export async function writtenSince(db: Kysely<unknown>, entity: string, position: number): Promise<readonly string[]> {
  const rows = await run<{ record: string }>(
    db,
    sql`SELECT DISTINCT record FROM quoin_log WHERE position > ${position} AND entity = ${entity} AND record <> '' ORDER BY record`,
  );
  return rows.map(({ record }) => record);
}
