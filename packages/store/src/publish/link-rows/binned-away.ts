import { run } from "../../query/run.ts";
import { sql } from "../../query/sql/sql.ts";
import type { Conversion } from "../convert/conversion.ts";
import { pointingAt } from "../convert/pointing-at.ts";
import type { WorkDatabase } from "../work.ts";

/**
 * Ids of the records that went into the bin or came out of it behind a position of the log, or that point at such, as far as rows go
 * there with them.
 */
export async function binnedAway(
  at: WorkDatabase,
  { entity, table, source, intoRows }: Conversion,
  position: number,
): Promise<readonly string[]> {
  if (intoRows === undefined) return [];
  const rows = await run<{ entity: string; record: string }>(
    at.db,
    sql`SELECT entity, record FROM quoin_log WHERE position > ${position} AND op IN ('delete', 'restore')`,
  );
  const of = (key: string) => [...new Set(rows.filter((row) => row.entity === key).map(({ record }) => record))];
  const { back, far, to } = intoRows;
  const pointing = far.owns ? await pointingAt(at, { table, column: source.column, link: source.link }, of(to)) : [];
  return [...(back.owns ? of(entity.key) : []), ...pointing];
}
