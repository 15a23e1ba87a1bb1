import { run } from "../../query/run.ts";
import { sql } from "../../query/sql/sql.ts";
import { binnedAway } from "../link-rows/binned-away.ts";
import { changedRows } from "../link-rows/changed-rows.ts";
import type { WorkDatabase } from "../work.ts";
import type { Conversion } from "./conversion.ts";

/**
 * Ids of the records in which somebody wrote the field after a position of the log; where its values are rows by then, also those
 * whose rows have gone into the bin, or come out of it, with what they join.
 */
export async function writtenAway(
  { db, dialect }: WorkDatabase,
  conversion: Conversion,
  position: number,
): Promise<readonly string[]> {
  const { entity, to, fromRows, intoRows } = conversion;
  if (fromRows !== undefined) return changedRows({ db, dialect }, fromRows, position);
  const pattern = `%"${to.key}":%`;
  const rows = await run<{ entity: string; record: string }>(
    db,
    sql`SELECT entity, record FROM quoin_log WHERE position > ${position} AND op IN ('create', 'update', 'restore') AND (after LIKE ${pattern} OR before LIKE ${pattern})`,
  );
  const written = rows.filter((row) => row.entity === entity.key).map(({ record }) => record);
  const binned = intoRows === undefined ? [] : await binnedAway({ db, dialect }, conversion, position);
  return [...new Set([...written, ...binned])];
}
