import type { Kysely } from "kysely";
import { run } from "../../query/run.ts";
import { sql } from "../../query/sql/sql.ts";

/** Where a merge is: none has begun, some parts are done, it came to its end, it is being taken back, or it was. */
export type MergeState = "new" | "begun" | "done" | "undoing" | "undone";

/** How far a merge is that goes in parts. */
export async function mergeState(db: Kysely<unknown>, merge: string): Promise<MergeState> {
  const [found] = await run<{ undone_at: string | null; undone_to: number | null; ended: number }>(
    db,
    sql`SELECT undone_at, undone_to, (SELECT count(*) FROM quoin_merged WHERE merge = ${merge}) AS ended FROM quoin_merge WHERE id = ${merge}`,
  );
  if (found === undefined) return "new";
  if (found.undone_at !== null) return "undone";
  if (found.undone_to !== null) return "undoing";
  return Number(found.ended) > 0 ? "done" : "begun";
}
