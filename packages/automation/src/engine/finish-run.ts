import type { Ports } from "../ports.ts";
import type { RunStatus, RunTable } from "../tables/tables.ts";
import { AUTOMATION_LIMITS } from "./limits.ts";
import { ruleState } from "./rule-state.ts";

/** Ends a run. A rule whose runs fail one after another pauses itself, so that a broken rule does not work through every record. */
export async function finishRun(
  ports: Ports,
  run: RunTable,
  end: { status: RunStatus; reason?: string },
): Promise<void> {
  const finished_at = ports.clock().toISOString();
  if (end.status === "done") return finishDone(ports, run, finished_at);
  await ports.transaction(async (tx) => {
    await tx.db
      .updateTable("quoin_run")
      .set({ status: end.status, reason: end.reason ?? null, finished_at, started_at: run.started_at })
      .where("id", "=", run.id)
      .execute();
    if (end.status !== "failed") return;
    const state = await ruleState(tx.db, run.rule);
    const failures = state.failures + 1;
    const pause = failures >= AUTOMATION_LIMITS.failuresToPause;
    await tx.db
      .updateTable("quoin_rule_state")
      .set({ failures, ...(pause && { paused: 1, reason: "failures" }) })
      .where("rule", "=", run.rule)
      .execute();
  });
}

/** The common end: one statement, and another only where runs of the rule had failed before. */
async function finishDone({ db }: Ports, { id, rule, started_at }: RunTable, finished_at: string): Promise<void> {
  const { failures } = await ruleState(db, rule);
  await db
    .updateTable("quoin_run")
    .set({ status: "done", reason: null, finished_at, started_at: started_at ?? finished_at })
    .where("id", "=", id)
    .execute();
  if (failures > 0) await db.updateTable("quoin_rule_state").set({ failures: 0 }).where("rule", "=", rule).execute();
}
