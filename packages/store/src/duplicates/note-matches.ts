import type { Published } from "../definitions/published.ts";
import { modelOf } from "../query/model-of.ts";
import { run } from "../query/run.ts";
import { identifier } from "../query/sql/identifier.ts";
import { sql } from "../query/sql/sql.ts";
import type { Scope } from "../scope.ts";
import { MATCH_JOB } from "./match-job.ts";
import { matchRules } from "./match-rules.ts";

const signatures = (published: Published): ReadonlyMap<string, string> =>
  new Map(
    [...modelOf(published).entities.values()].flatMap((entity) =>
      matchRules(entity).map(({ rule, signature }) => [`${entity.key}.${rule.id}`, signature] as const),
    ),
  );

/** Notes, with a new version, by which rules keys have to be made for all records, or to be taken away, and sets a job to it. */
export async function noteMatches(scope: Scope, before: Published, after: Published): Promise<void> {
  const [old, now] = [signatures(before), signatures(after)];
  const changed = [...new Set([...old.keys(), ...now.keys()])].filter((key) => old.get(key) !== now.get(key));
  for (const key of changed) {
    const [entity = "", rule = ""] = key.split(".");
    const table = modelOf(after).entities.get(entity)?.table;
    const [count] =
      table === undefined
        ? []
        : await run<{ n: number }>(scope.db, sql`SELECT count(*) AS n FROM ${identifier(table)}`);
    const total = Number(count?.n ?? 0);
    await run(
      scope.db,
      sql`INSERT INTO quoin_match_fill (entity, rule, after, done, total) VALUES (${entity}, ${rule}, '', 0, ${total}) ON CONFLICT (entity, rule) DO UPDATE SET after = '', done = 0, total = excluded.total`,
    );
  }
  if (changed.length > 0)
    await scope.jobs.enqueue({ kind: MATCH_JOB, key: `${MATCH_JOB}:version:${after.version}`, payload: null });
}
