import { type Kysely, sql } from "kysely";
import type { AutomationTables, RunTable } from "../tables/tables.ts";

/** The common end of runs of one rule: one statement, and another only where runs of the rule had failed before. */
export async function markDone(
  db: Kysely<AutomationTables>,
  runs: readonly RunTable[],
  { now, failures }: { readonly now: Date; readonly failures: number },
): Promise<void> {
  const [first] = runs;
  if (first === undefined) return;
  const at = now.toISOString();
  const started = first.started_at ?? at;
  await sql`update quoin_run set status = 'done', reason = null, finished_at = ${at}, started_at = ${started}
    where id in (${sql.join(runs.map(({ id }) => id))})`.execute(db);
  if (failures > 0)
    await db.updateTable("quoin_rule_state").set({ failures: 0 }).where("rule", "=", first.rule).execute();
}
