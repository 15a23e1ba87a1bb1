import { run } from "../../query/run.ts";
import { sql } from "../../query/sql/sql.ts";
import { changedRows } from "../link-rows/changed-rows.ts";
import type { WorkDatabase } from "../work.ts";
import type { Conversion } from "./conversion.ts";

/** Ids of the records in which somebody wrote the field after a position of the log. */
export async function writtenAway(
  { db, dialect }: WorkDatabase,
  { entity, to, fromRows }: Conversion,
  position: number,
): Promise<readonly string[]> {
  if (fromRows !== undefined) return changedRows({ db, dialect }, fromRows, position);
  const pattern = `%"${to.key}":%`;
  const rows = await run<{ entity: string; record: string }>(
    db,
    sql`SELECT entity, record FROM quoin_log WHERE position > ${position} AND op IN ('create', 'update', 'restore') AND (after LIKE ${pattern} OR before LIKE ${pattern})`,
  );
  return [...new Set(rows.filter((row) => row.entity === entity.key).map(({ record }) => record))];
}
