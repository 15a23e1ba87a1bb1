import { sql, type Kysely, type RawBuilder } from "kysely";
import type { Published } from "../definitions/published.ts";

/** Rows that a publish made of a relation have one entry together: of their entity, and no earlier than they are. */
const madeByPublish = (entity: string): RawBuilder<boolean> =>
  sql`exists (select 1 from quoin_log as c where c.entity = ${entity} and c.record = '' and c.op = 'convert' and c.at >= t.created_at)`;

/**
 * Whether log and records tell the same story: the newest entry of each record has its revision, no living record lacks one,
 * and none that was purged is still there. Gives at most a hundred sentences; empty: sound.
 */
export async function verifyLog(db: Kysely<unknown>, published: Published): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [entity, { table }] of Object.entries(published.physical.entities)) {
    // All newest entries at once: asked record by record, PostgreSQL may go through the whole log for each.
    const { rows } = await sql<{ id: string; rev: number; logged: number | null; op: string | null }>`
      select t.id, t.rev, l.rev as logged, l.op from ${sql.table(table)} as t
      left join (select record, max(position) as position from quoin_log where entity = ${entity} group by record) as n
        on n.record = t.id
      left join quoin_log as l on l.position = n.position
      where (l.position is null and not (t.rev = 1 and ${madeByPublish(entity)})) or l.rev <> t.rev or l.op = 'purge'
      limit 100`.execute(db);
    for (const row of rows) {
      const logged = row.logged === null ? "has no log entry" : `is logged as revision ${row.logged} (${row.op})`;
      found.push(`${entity} ${row.id}: revision ${row.rev} ${logged}`);
    }
  }
  return found.slice(0, 100);
}
