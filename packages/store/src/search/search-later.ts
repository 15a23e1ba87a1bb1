import type { EntityModel } from "../query/field-model.ts";
import { run } from "../query/run.ts";
import { identifier } from "../query/sql/identifier.ts";
import { sql } from "../query/sql/sql.ts";
import type { Scope } from "../scope.ts";
import { SEARCH_JOB } from "./search-job.ts";

/** Has the records of entities indexed anew by a job. `key` names what for. */
export async function searchLater({ db, jobs }: Scope, entities: readonly EntityModel[], key: string): Promise<void> {
  for (const { key: entity, table } of entities) {
    const [row] = await run<{ n: number }>(db, sql`SELECT count(*) AS n FROM ${identifier(table)}`);
    await run(
      db,
      sql`INSERT INTO quoin_search_fill (entity, after, done, total) VALUES (${entity}, '', 0, ${Number(row?.n ?? 0)}) ON CONFLICT (entity) DO UPDATE SET after = '', done = 0, total = excluded.total, letters = 0`,
    );
  }
  if (entities.length > 0) await jobs.enqueue({ kind: SEARCH_JOB, key: `${SEARCH_JOB}:${key}`, payload: null });
}
