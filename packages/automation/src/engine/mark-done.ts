import type { Kysely } from "kysely";
import type { AutomationTables, RunTable } from "../tables/tables.ts";
import { ruleState } from "./rule-state.ts";

/** The common end of a run: one statement, and another only where runs of its rule had failed before. */
export async function markDone(db: Kysely<AutomationTables>, run: RunTable, now: Date): Promise<void> {
  const finished_at = now.toISOString();
  await db
    .updateTable("quoin_run")
    .set({ status: "done", reason: null, finished_at, started_at: run.started_at ?? finished_at })
    .where("id", "=", run.id)
    .execute();
  const { failures } = await ruleState(db, run.rule);
  if (failures > 0)
    await db.updateTable("quoin_rule_state").set({ failures: 0 }).where("rule", "=", run.rule).execute();
}
