import type { RunContext } from "../define/run-context.ts";
import type { JobAttempt, Ports, PortTransaction } from "../ports.ts";
import type { RunTable } from "../tables/tables.ts";
import { actionType } from "./action-type.ts";
import { executeSteps, type Progress } from "./execute-steps.ts";
import { finishRun } from "./finish-run.ts";
import { markDone } from "./mark-done.ts";
import { openRun } from "./run-context.ts";
import { type FoundRun, readRun } from "./read-run.ts";

const ENDED: ReadonlySet<RunTable["status"]> = new Set(["done", "failed", "stopped", "cancelled"]);

/**
 * The job of kind "run": goes on with a run from its first step that is not done. Safe to call twice, also at once.
 * Gives true where `job` was ended together with the run's last step.
 */
export async function executeRun(ports: Ports, id: string, job?: JobAttempt): Promise<boolean> {
  const found = await readRun(ports.db, id);
  if (!found || ENDED.has(found.run.status)) return false;
  const { run } = found;
  if (found.paused) {
    await finishRun(ports, run, { status: "stopped", reason: "paused" });
    return false;
  }
  const started = { ...run, started_at: run.started_at ?? ports.clock().toISOString() };
  const context = await openRun(ports, started);
  // What only writes records is over before anyone could see it running, so that is not written down first.
  if (!context.rule.steps.every((step) => actionType(step.type).effect === "database"))
    await ports.db
      .updateTable("quoin_run")
      .set({ status: "running", started_at: started.started_at })
      .where("id", "=", id)
      .execute();
  const progress = await walk(context, { run: started, found, job });
  if (progress.end === "done" && progress.sealed) return job !== undefined;
  if (progress.end === "done") await finishRun(ports, started, { status: "done" });
  else if (progress.end === "failed") await finishRun(ports, started, { status: "failed", reason: progress.reason });
  else await goOnLater(ports, started, progress);
  return false;
}

async function goOnLater(
  ports: Ports,
  { id, started_at }: RunTable,
  progress: Extract<Progress, { readonly end: "later" }>,
): Promise<void> {
  await ports.transaction(async (tx) => {
    await tx.db.updateTable("quoin_run").set({ status: "waiting", started_at }).where("id", "=", id).execute();
    const key = `run:${id}:${progress.path}:${progress.attempt}:${progress.dueAt.getTime()}`;
    await tx.enqueue([{ kind: "run", key, payload: { run: id }, dueAt: progress.dueAt }]);
  });
}

async function walk(
  context: RunContext,
  { run, found, job }: { readonly run: RunTable; readonly found: FoundRun; readonly job: JobAttempt | undefined },
): Promise<Progress> {
  if (run.record && !context.data.record) return { end: "failed", reason: "record_gone" };
  const seal = async (tx: PortTransaction): Promise<void> => {
    await markDone(tx.db, run, { now: context.ports.clock(), failures: found.failures });
    if (job !== undefined) await tx.complete(job);
  };
  return executeSteps({ context, taken: found.steps, seal }, context.rule.steps);
}
