import { createLog } from "../../log/create-log.ts";
import { run } from "../../query/run.ts";
import { sql } from "../../query/sql/sql.ts";
import type { Writing } from "../../records/writing.ts";
import type { MergeRequest } from "./merge-request.ts";

/** Keeps between which positions of the log a merge's entries stand; of one in parts the last so far. */
export async function noteMerge(
  writing: Writing,
  { entity, survivor }: MergeRequest,
  { merge, before }: { readonly merge: string; readonly before: number },
): Promise<void> {
  const { db } = writing.scope;
  const last = await createLog(db).lastPosition();
  await run(
    db,
    sql`INSERT INTO quoin_merge (id, entity, survivor, at, by_user, after, last) VALUES (${merge}, ${entity}, ${survivor}, ${writing.at}, ${writing.actor.userId}, ${before}, ${last}) ON CONFLICT (id) DO UPDATE SET at = excluded.at, last = excluded.last`,
  );
}
