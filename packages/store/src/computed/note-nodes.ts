import type { Published } from "../definitions/published.ts";
import { own } from "../naming/own.ts";
import { run } from "../query/run.ts";
import { sql } from "../query/sql/sql.ts";
import type { Scope } from "../scope.ts";
import { newId } from "../system/new-id.ts";
import { COMPUTE_JOB } from "./compute-job.ts";
import { countLiving } from "./count-living.ts";
import { stagesOf } from "./stages.ts";

/** Notes computed fields, "entity.field", whose values have to be worked out for all records, and sets a job to it. */
export async function noteNodes(
  scope: Scope,
  version: Published,
  { keys, by }: { readonly keys: Iterable<string>; readonly by: string },
): Promise<void> {
  const stages = stagesOf(version);
  let total = 0;
  for (const key of new Set(keys)) {
    const table = own(version.physical.entities, key.split(".")[0] ?? "")?.table;
    if (table === undefined || stages?.node.has(key) !== true) continue;
    const rows = await countLiving(scope.db, table);
    if (rows === 0) continue;
    total += rows;
    await run(
      scope.db,
      sql`INSERT INTO quoin_compute (node, after, done, total) VALUES (${key}, '', 0, ${rows}) ON CONFLICT (node) DO UPDATE SET after = '', done = 0, total = excluded.total`,
    );
  }
  if (total > 0)
    await scope.jobs.enqueue({
      kind: COMPUTE_JOB,
      key: `${COMPUTE_JOB}:${by}:${newId(scope.now.getTime())}`,
      payload: null,
    });
}
