import type { Ports } from "../ports.ts";
import type { RunTable } from "../tables/tables.ts";
import { executeSteps, type Progress } from "./execute-steps.ts";
import { finishRun } from "./finish-run.ts";
import { openRule } from "./open-rule.ts";
import { openRun } from "./open-run.ts";
import { readRun } from "./read-run.ts";

const ENDED: ReadonlySet<RunTable["status"]> = new Set(["done", "failed", "stopped", "cancelled"]);

/** The job of kind "run": goes on with a run from its first step that is not done. Safe to call twice, also at once. */
export async function executeRun(ports: Ports, id: string): Promise<void> {
  const found = await readRun(ports.db, id);
  if (!found || ENDED.has(found.run.status)) return;
  const { run, steps } = found;
  if (found.paused) return finishRun(ports, run, { status: "stopped", reason: "paused" });
  const started = { ...run, started_at: run.started_at ?? ports.clock().toISOString() };
  await ports.db
    .updateTable("quoin_run")
    .set({ status: "running", started_at: started.started_at })
    .where("id", "=", id)
    .execute();
  const opened = await openRule(ports, started);
  const { records } = ports;
  const record = run.entity && run.record ? await records.find(run.entity, run.record, opened.actor) : undefined;
  if (run.record && !record) return finishRun(ports, started, { status: "failed", reason: "record_gone" });
  const context = openRun(opened, started, { record, records });
  const progress = await executeSteps({ context, taken: steps }, opened.rule.steps);
  if (progress.end === "done") await finishRun(ports, started, { status: "done" });
  else if (progress.end === "failed") await finishRun(ports, started, { status: "failed", reason: progress.reason });
  else await goOnLater(ports, started, progress);
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
