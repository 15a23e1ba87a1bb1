import type { Kysely } from "kysely";
import { run } from "./run.ts";
import { sql } from "./sql/sql.ts";

/** The counter's name in `quoin_counter`. */
export const UNLOGGED = "unlogged";

/** Counts, in the caller's transaction, a change of what records hold or are found by that the log does not tell of. */
export async function noteUnlogged(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    sql`INSERT INTO quoin_counter (name, value) VALUES (${UNLOGGED}, 1) ON CONFLICT (name) DO UPDATE SET value = quoin_counter.value + 1`,
  );
}
