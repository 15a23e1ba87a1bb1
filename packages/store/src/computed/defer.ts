import { run } from "../query/run.ts";
import { sql } from "../query/sql/sql.ts";
import type { Writing } from "../records/writing.ts";
import { newId } from "../system/new-id.ts";
import { COMPUTE_JOB } from "./compute-job.ts";

const AT_ONCE = 2000;

/** Notes records whose computed fields are to be worked out by a job, which begins once this is committed. */
export async function defer(writing: Writing, nodes: readonly string[], ids: readonly string[]): Promise<void> {
  const { db, jobs, now } = writing.scope;
  for (const node of nodes) {
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const some = writing.speech.each(JSON.stringify(ids.slice(from, from + AT_ONCE)));
      await run(
        db,
        sql`INSERT INTO quoin_dirty (node, record) SELECT ${node}, value FROM ${some} WHERE 1 = 1 ON CONFLICT DO NOTHING`,
      );
    }
  }
  await jobs.enqueue({ kind: COMPUTE_JOB, key: `${COMPUTE_JOB}:${newId(now.getTime())}`, payload: null });
}
