import type { Kysely } from "kysely";
import { run } from "../query/run.ts";
import { sql } from "../query/sql/sql.ts";

/**
 * Position of the first entry under a version or a later one; behind the last entry where there is none. Versions only grow
 * along the log, so it is found by halving: reading the log from its beginning would take seconds where it is long.
 */
export async function firstPosition(db: Kysely<unknown>, version: number): Promise<number> {
  const [bounds] = await run<{ last: number | null }>(db, sql`SELECT max(position) AS last FROM quoin_log`);
  let [low, high] = [1, Number(bounds?.last ?? 0) + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const [at] = await run<{ version: number }>(
      db,
      sql`SELECT version FROM quoin_log WHERE position >= ${middle} ORDER BY position LIMIT 1`,
    );
    if (at === undefined || at.version >= version) high = middle;
    else low = middle + 1;
  }
  return low;
}
