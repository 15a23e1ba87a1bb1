import type { RunContext } from "../define/run-context.ts";
import type { Ports, PortTransaction } from "../ports.ts";
import type { RunTable } from "../tables/tables.ts";
import { actionType } from "./action-type.ts";
import { executeSteps, type Progress } from "./execute-steps.ts";
import { finishRun } from "./finish-run.ts";
import { markDone } from "./mark-done.ts";
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
  const started = { ...run, started_at: run.started_at ?? ports.clock().toISOString() };
  const context = await openRun(ports, started);
  // What only writes records is over before anyone could see it running, so that is not written down first.
  if (!context.rule.steps.every((step) => actionType(step.type).effect === "database"))
    await ports.db
      .updateTable("quoin_run")
      .set({ status: "running", started_at: started.started_at })
      .where("id", "=", id)
      .execute();
  const progress = await walk(context, started);
  if (progress.end === "done" && progress.sealed) return;
  if (progress.end === "done") return finishRun(ports, started, { status: "done" });
  if (progress.end === "failed") return finishRun(ports, started, { status: "failed", reason: progress.reason });
  await ports.transaction(async (tx) => {
    await tx.db
      .updateTable("quoin_run")
      .set({ status: "waiting", started_at: started.started_at })
      .where("id", "=", id)
      .execute();
    const key = `run:${id}:${progress.path}:${progress.attempt}:${progress.dueAt.getTime()}`;
    await tx.enqueue({ kind: "run", key, payload: { run: id }, dueAt: progress.dueAt });
  });
}

async function walk(context: RunContext, run: RunTable): Promise<Progress> {
  if (run.record && !context.data.record) return { end: "failed", reason: "record_gone" };
  const seal = (db: PortTransaction["db"]): Promise<void> => markDone(db, run, context.ports.clock());
  return executeSteps({ context, taken: await stepRows(context.ports.db, run.id), seal }, context.rule.steps);
}
