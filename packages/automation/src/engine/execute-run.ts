import type { Ports } from "../ports.ts";
import type { RunTable } from "../tables/tables.ts";
import { executeSteps, type Progress } from "./execute-steps.ts";
import { finishRun } from "./finish-run.ts";
import { ruleState } from "./rule-state.ts";
import { openRun } from "./run-context.ts";
import { stepRows } from "./step-rows.ts";

const ENDED: ReadonlySet<RunTable["status"]> = new Set(["done", "failed", "stopped", "cancelled"]);

/** The job of kind "run": goes on with a run from its first step that is not done. Safe to call twice, also at once. */
export async function executeRun(ports: Ports, id: string): Promise<void> {
  const run = await ports.db.selectFrom("quoin_run").selectAll().where("id", "=", id).executeTakeFirst();
  if (!run || ENDED.has(run.status)) return;
  const state = await ruleState(ports.db, run.rule);
  if (state.paused) return finishRun(ports, run, { status: "stopped", reason: "paused" });
  await ports.db
    .updateTable("quoin_run")
    .set({ status: "running", started_at: run.started_at ?? ports.clock().toISOString() })
    .where("id", "=", id)
    .execute();
  const progress = await walk(ports, run);
  if (progress.end === "done") return finishRun(ports, run, { status: "done" });
  if (progress.end === "failed") return finishRun(ports, run, { status: "failed", reason: progress.reason });
  await ports.transaction(async (tx) => {
    await tx.db.updateTable("quoin_run").set({ status: "waiting" }).where("id", "=", id).execute();
    const key = `run:${id}:${progress.path}:${progress.attempt}:${progress.dueAt.getTime()}`;
    await tx.enqueue({ kind: "run", key, payload: { run: id }, dueAt: progress.dueAt });
  });
}

async function walk(ports: Ports, run: RunTable): Promise<Progress> {
  const context = await openRun(ports, run);
  if (run.record && !context.data.record) return { end: "failed", reason: "record_gone" };
  return executeSteps({ context, taken: await stepRows(ports.db, run.id) }, context.rule.steps);
}
