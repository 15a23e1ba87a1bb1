import { randomUUID } from "node:crypto";
import type { Cause, NewJob, Ports, PortTransaction, Row } from "../ports.ts";
import type { RunTable } from "../tables/tables.ts";
import { groupBy } from "./group-by.ts";
import { AUTOMATION_LIMITS } from "./limits.ts";
import { loadLiquid } from "./load-liquid.ts";
import { padded } from "./padded.ts";
import { reserveStarts } from "./reserve-starts.ts";
import { ruleState } from "./rule-state.ts";
import { takeTogether } from "./take-together.ts";

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

/**
 * Begins runs in a transaction of its own. Those that only write, and may begin now, come to their end in it; the others get
 * a job. Gives the ids; runs whose event made a run already are left out.
 * @param also what else commits with them
 */
export async function beginRuns(
  ports: Ports,
  runs: readonly NewRun[],
  also?: (tx: PortTransaction) => Promise<void>,
): Promise<readonly string[]> {
  const begin = (together: boolean): Promise<readonly string[]> =>
    ports.transaction(async (tx) => {
      const ids = await beginIn(tx, runs, { ports, together });
      await also?.(tx);
      return ids;
    });
  // Steps fill texts with it, and no one else can write while they do.
  await loadLiquid();
  // What the database refuses to some of them must not stop the rest: each is then left to its job.
  return begin(true).catch(() => begin(false));
}

/** Those whose event made no run of their rule yet. Nobody else begins any meanwhile: there is one writer at a time. */
async function unknown({ db }: PortTransaction, runs: readonly NewRun[]): Promise<readonly NewRun[]> {
  const known = new Set<string>();
  for (const [rule, ofRule] of groupBy(runs, (run) => run.rule)) {
    const events = padded(ofRule.map(({ event }) => event));
    const found = db.selectFrom("quoin_run").select("event").where("rule", "=", rule).where("event", "in", events);
    for (const { event } of await found.execute()) known.add(`${rule} ${event}`);
  }
  return runs.filter(({ rule, event }) => {
    const isNew = !known.has(`${rule} ${event}`);
    known.add(`${rule} ${event}`);
    return isNew;
  });
}

async function beginIn(
  tx: PortTransaction,
  runs: readonly NewRun[],
  { ports, together }: { readonly ports: Ports; readonly together: boolean },
): Promise<readonly string[]> {
  const now = ports.clock();
  const begun = (await unknown(tx, runs)).map((run) => rowOf(run, now.toISOString()));
  const jobs: NewJob[] = [];
  const ended = new Map<RunTable, RunTable>();
  const waiting = begun.filter(({ status }) => status === "waiting");
  for (const [rule, ofRule] of groupBy(waiting, (run) => run.rule)) {
    const state = await ruleState(tx.db, rule);
    const { starts, budget } = reserveStarts(state, ofRule.length, now);
    const ready = together && state.paused === 0 ? ofRule.filter((_, index) => starts[index] === now) : [];
    const done = new Set(await takeTogether(ports, tx, ready));
    const at = ports.clock().toISOString();
    for (const run of done) ended.set(run, { ...run, status: "done", started_at: at, finished_at: at });
    const failures = done.size > 0 ? 0 : state.failures;
    const counted = "update quoin_rule_state set window_at = ?, window_runs = ?, failures = ? where rule = ?";
    await tx.later.run(counted, [budget.window_at, budget.window_runs, failures, rule]);
    ofRule.forEach((run, index) => {
      const dueAt = starts[index] ?? now;
      const job = { kind: "run", key: `run:${run.id}`, payload: { run: run.id }, ...(dueAt > now && { dueAt }) };
      if (!done.has(run)) jobs.push(job);
    });
  }
  await tx.later.add(
    "quoin_run",
    begun.map((run) => ended.get(run) ?? run),
  );
  if (jobs.length > 0) await tx.enqueue(jobs);
  return begun.map(({ id }) => id);
}
