import type { Ports } from "../ports.ts";
import type { RunStatus, RunTable } from "../tables/tables.ts";
import { markDone } from "./mark-done.ts";
import { AUTOMATION_LIMITS } from "./limits.ts";
import { ruleState } from "./rule-state.ts";

/** Ends a run. A rule whose runs fail one after another pauses itself, so that a broken rule does not work through every record. */
export async function finishRun(
  ports: Ports,
  run: RunTable,
  end: { status: RunStatus; reason?: string },
): Promise<void> {
  if (end.status === "done") {
    const { failures } = await ruleState(ports.db, run.rule);
    return markDone(ports.db, [run], { now: ports.clock(), failures });
  }
  const finished_at = ports.clock().toISOString();
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
