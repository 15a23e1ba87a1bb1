import { randomUUID } from "node:crypto";
import type { Cause, NewJob, PortTransaction, Row } from "../ports.ts";
import type { RunTable } from "../tables/tables.ts";
import { groupBy } from "./group-by.ts";
import { AUTOMATION_LIMITS } from "./limits.ts";
import { reserveStarts } from "./reserve-starts.ts";

export interface NewRun {
  readonly rule: string;
  readonly version: number;
  /** What sets it off; the same event makes one run of a rule, however often it is dispatched. */
  readonly event: string;
  readonly entity?: string;
  readonly record?: string;
  readonly before?: Row;
  readonly actor: { readonly id: string | null; readonly name: string };
  readonly cause: Cause;
}

/** Rows per statement: few enough for the parameters of one. */
const AT_ONCE = 100;

/** The reason why a chain of rules may not go on, if there is one. */
function loopIn(run: NewRun): string | undefined {
  const { chain } = run.cause;
  if (chain.length >= AUTOMATION_LIMITS.chain) return "loop_depth";
  return chain.some((link) => link.rule === run.rule && link.record === run.record) ? "loop" : undefined;
}

function rowOf(run: NewRun, at: string): RunTable {
  const loop = loopIn(run);
  return {
    id: randomUUID(),
    rule: run.rule,
    version: run.version,
    event: run.event,
    entity: run.entity ?? null,
    record: run.record ?? null,
    status: loop ? "stopped" : "waiting",
    reason: loop ?? null,
    input: JSON.stringify({ before: run.before, actor: run.actor, cause: run.cause }),
    created_at: at,
    started_at: null,
    finished_at: loop ? at : null,
  };
}

/** Notes runs and queues them, in the caller's transaction. Gives their ids; those whose event made a run already are left out. */
export async function beginRuns(tx: PortTransaction, runs: readonly NewRun[], now: Date): Promise<readonly string[]> {
  const rows = runs.map((run) => rowOf(run, now.toISOString()));
  const made = new Set<string>();
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const kept = await tx.db
      .insertInto("quoin_run")
      .values(rows.slice(from, from + AT_ONCE))
      .onConflict((conflict) => conflict.columns(["rule", "event"]).doNothing())
      .returning("id")
      .execute();
    for (const { id } of kept) made.add(id);
  }
  const begun = rows.filter(({ id }) => made.has(id));
  const jobs: NewJob[] = [];
  for (const [rule, ofRule] of groupBy(begun, (run) => run.rule)) {
    const waiting = ofRule.filter(({ status }) => status === "waiting");
    const starts = await reserveStarts(tx, { rule, count: waiting.length }, now);
    waiting.forEach(({ id }, index) => {
      const dueAt = starts[index] ?? now;
      jobs.push({ kind: "run", key: `run:${id}`, payload: { run: id }, ...(dueAt > now && { dueAt }) });
    });
  }
  if (jobs.length > 0) await tx.enqueue(jobs);
  return begun.map(({ id }) => id);
}
