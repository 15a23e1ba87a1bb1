import { dependentsOf } from "@quoin/formula";
import { computedPlan } from "@quoin/fields";
import type { Published } from "../definitions/published.ts";
import { own } from "../naming/own.ts";
import { run } from "../query/run.ts";
import { identifier } from "../query/sql/identifier.ts";
import { sql } from "../query/sql/sql.ts";
import type { Scope } from "../scope.ts";
import { COMPUTE_JOB } from "./compute-job.ts";
import { stagesOf } from "./stages.ts";

/** Notes, with a new version, which computed fields have to be worked out for all records, and sets a job to it. */
export async function noteVersion(scope: Scope, before: Published, after: Published): Promise<void> {
  const stages = stagesOf(after);
  if (stages === undefined) return;
  const { nodes, byKey } = computedPlan(after.entities);
  const old = computedPlan(before.entities).byKey;
  const place = ({ physical }: Published, entity: string, field: string): unknown =>
    own(own(physical.entities, entity)?.fields ?? {}, field);
  const asItWas = (key: string): boolean => {
    const [now, then] = [byKey.get(key)?.field, old.get(key)?.field];
    if (now === undefined || then === undefined) return false;
    const words = (version: Published, { type, schema, entity, key: name }: typeof now) =>
      JSON.stringify([type, { ...schema, ...WORDS }, place(version, entity, name)]);
    return words(before, then) === words(after, now);
  };
  const changed = nodes.filter(({ key }) => !asItWas(key)).map(({ key }) => key);
  const again = [...changed, ...dependentsOf(changed, nodes)].filter((key) => stages.node.has(key));
  let total = 0;
  for (const key of new Set(again)) {
    const table = own(after.physical.entities, key.split(".")[0] ?? "")?.table;
    if (table === undefined) continue;
    const [count] = await run<{ n: number }>(
      scope.db,
      sql`SELECT count(*) AS n FROM ${identifier(table)} WHERE deleted_at IS NULL`,
    );
    const rows = Number(count?.n ?? 0);
    if (rows === 0) continue;
    total += rows;
    await run(
      scope.db,
      sql`INSERT INTO quoin_compute (node, after, done, total) VALUES (${key}, '', 0, ${rows}) ON CONFLICT (node) DO UPDATE SET after = '', done = 0, total = excluded.total`,
    );
  }
  if (total > 0)
    await scope.jobs.enqueue({ kind: COMPUTE_JOB, key: `${COMPUTE_JOB}:version:${after.version}`, payload: null });
}

/** What only words say of a field changes no value. */
const WORDS = { "x-labels": undefined, "x-help": undefined, title: undefined, description: undefined };
