import type { StepDocument } from "@quoin/definition";
import type { DatabaseAction, RecordAction, StepInput, StepOutput } from "../define/action-type.ts";
import type { RunContext } from "../define/run-context.ts";
import type { Ports, PortTransaction } from "../ports.ts";
import type { RunStepTable, RunTable } from "../tables/tables.ts";
import { haveEffect } from "./have-effect.ts";
import { AUTOMATION_LIMITS } from "./limits.ts";
import { type OpenRule, openRule } from "./open-rule.ts";
import { openRun } from "./open-run.ts";
import { writesOnly } from "./writes-only.ts";

type Writes = DatabaseAction | RecordAction;

interface Taken {
  readonly run: RunTable;
  readonly context: RunContext;
  readonly input: StepInput;
}

/**
 * Takes new runs of one rule whose steps only write to their end in the transaction that begins them: step by step, each step
 * for all of them at once. Gives those that came to their end. Of the others nothing but steps that are done stands, so that
 * their jobs go on from there: one whose step fails, and all that are left when the time is up that writers may be kept waiting.
 * What the database itself refuses is thrown.
 */
export async function takeTogether(
  ports: Ports,
  tx: PortTransaction,
  runs: readonly RunTable[],
): Promise<readonly RunTable[]> {
  const [first] = runs;
  if (first === undefined) return [];
  const opened = await openRule({ ...ports, records: tx.records }, first);
  const actions = writesOnly(opened.rule);
  if (actions === undefined) return [];
  const now = (): number => ports.clock().getTime();
  const until = now() + AUTOMATION_LIMITS.togetherMilliseconds;
  const late = (): boolean => now() > until;
  const done: RunTable[] = [];
  for (const wave of waves(runs)) {
    if (late()) break;
    done.push(...(await takeWave({ opened, actions, tx, late }, wave)));
  }
  return done;
}

/** Runs cut so that none is about the same record twice: a later one sees what an earlier one did. */
function waves(runs: readonly RunTable[]): readonly (readonly RunTable[])[] {
  const found: RunTable[][] = [];
  const seen = new Map<string, number>();
  for (const run of runs) {
    const rank = run.record === null ? 0 : (seen.get(run.record) ?? 0);
    if (run.record !== null) seen.set(run.record, rank + 1);
    (found[rank] ??= []).push(run);
  }
  return found;
}

interface Walk {
  readonly opened: OpenRule;
  readonly actions: readonly Writes[];
  readonly tx: PortTransaction;
  /** Whether the time is up. */
  readonly late: () => boolean;
}

async function takeWave(walk: Walk, runs: readonly RunTable[]): Promise<readonly RunTable[]> {
  const { opened, tx } = walk;
  let going = await open(walk, runs);
  const rows: RunStepTable[] = [];
  for (const [index, step] of opened.rule.steps.entries()) {
    const action = walk.actions[index];
    if (action === undefined) break;
    const started = opened.ports.clock().toISOString();
    const ready = await prepare(walk, { action, step }, going);
    const outputs = await haveEffects(action, ready, tx);
    const finished = opened.ports.clock().toISOString();
    going = [];
    for (const [place, one] of ready.entries()) {
      const output = outputs[place];
      if (output === undefined) continue;
      one.context.data.steps[step.id] = output;
      going.push(one);
      rows.push({
        run: one.run.id,
        path: String(index),
        step: step.id,
        type: step.type,
        status: "done",
        attempt: 1,
        input: JSON.stringify(one.input),
        output: JSON.stringify(output),
        error: null,
        started_at: started,
        finished_at: finished,
      });
    }
  }
  await tx.later.add("quoin_run_step", rows);
  return going.map(({ run }) => run);
}

type Going = Pick<Taken, "run" | "context">;

/** The runs whose record is there, with what they know. */
async function open({ opened, tx }: Walk, runs: readonly RunTable[]): Promise<Going[]> {
  const { entity } = opened.rule;
  const ids = runs.flatMap(({ record }) => record ?? []);
  const found = entity && ids.length > 0 ? await tx.records.findAll(entity, ids, opened.actor) : undefined;
  return runs.flatMap((run) => {
    const record = run.record === null ? undefined : found?.get(run.record);
    if (run.record !== null && record === undefined) return [];
    return [{ run, context: openRun(opened, run, { record, records: tx.records }) }];
  });
}

/** Works the step's values out for each; left out where that fails, of which its job will tell. */
async function prepare(
  { late }: Walk,
  { action, step }: { readonly action: Writes; readonly step: StepDocument },
  going: readonly Going[],
): Promise<readonly Taken[]> {
  const ready: Taken[] = [];
  for (const { run, context } of going) {
    if (late()) break;
    const input = await action.prepare(step, context).catch(() => undefined);
    if (input !== undefined) ready.push({ run, context, input });
  }
  return ready;
}

/** What the step does for each; undefined where it failed without a trace. */
async function haveEffects(
  action: Writes,
  ready: readonly Taken[],
  tx: PortTransaction,
): Promise<readonly (StepOutput | undefined)[]> {
  if (action.effect === "database") {
    const outputs: StepOutput[] = [];
    for (const one of ready) outputs.push(await haveEffect(action, one, tx));
    return outputs;
  }
  const wanted = ready.map(({ input, context: { cause } }) => ({ change: action.change(input), cause }));
  const changes = wanted.flatMap(({ change, cause }) => (change === undefined ? [] : [{ change, cause }]));
  const actor = ready[0]?.context.actor;
  const results =
    actor === undefined || changes.length === 0
      ? []
      : [...(await tx.records.writeEach(changes, { actor, allowReadonly: true }))];
  return wanted.map(({ change }, place) => {
    const input = ready[place]?.input ?? {};
    if (change === undefined) return action.output(input);
    const result = results.shift();
    return result !== undefined && "id" in result ? action.output(input, result.id) : undefined;
  });
}
