import type { Kysely } from "kysely";
import { run } from "../../query/run.ts";
import { sql } from "../../query/sql/sql.ts";

/** How far a merge is that goes in parts: none has begun, some are done, it came to its end, or what was done was taken back. */
export async function mergeState(db: Kysely<unknown>, merge: string): Promise<"new" | "begun" | "done" | "undone"> {
  const [found] = await run<{ undone_at: string | null; ended: number }>(
    db,
    sql`SELECT undone_at, (SELECT count(*) FROM quoin_merged WHERE merge = ${merge}) AS ended FROM quoin_merge WHERE id = ${merge}`,
  );
  if (found === undefined) return "new";
  if (found.undone_at !== null) return "undone";
  return Number(found.ended) > 0 ? "done" : "begun";
}
