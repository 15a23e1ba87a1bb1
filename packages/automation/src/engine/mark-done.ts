import { type Kysely, sql } from "kysely";
import type { AutomationTables, RunTable } from "../tables/tables.ts";

/** The common end of a run: one statement, and another only where runs of its rule had failed before. */
export async function markDone(
  db: Kysely<AutomationTables>,
  { id, rule, started_at }: RunTable,
  { now, failures }: { readonly now: Date; readonly failures: number },
): Promise<void> {
  const at = now.toISOString();
  await sql`update quoin_run set status = 'done', reason = null, finished_at = ${at}, started_at = ${started_at ?? at}
    where id = ${id}`.execute(db);
  if (failures > 0) await db.updateTable("quoin_rule_state").set({ failures: 0 }).where("rule", "=", rule).execute();
}
