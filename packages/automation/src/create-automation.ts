import type { Actor, Ports } from "./ports.ts";
import { dispatch, leaveReader, openReader, type Reader } from "./engine/dispatch.ts";
import { executeRun } from "./engine/execute-run.ts";
import { type ButtonPress, pressButton } from "./engine/press-button.ts";
import { runOccurrence, syncSchedules } from "./engine/schedules.ts";
import { type Trial, type TrialRequest, tryRule } from "./engine/try-rule.ts";
import { getRun, type RunDetail } from "./runs/get-run.ts";
import { listRuns, type RunFilter, type RunSummary } from "./runs/list-runs.ts";
import { retryRun } from "./runs/retry-run.ts";
import { type RuleState, ruleStates } from "./runs/rule-states.ts";
import { setPaused } from "./runs/set-paused.ts";

export interface Automation {
  /** Reads on in the log and begins runs; gives how many entries it read. Fewer than `AUTOMATION_LIMITS.dispatchBatch` were all there are. */
  dispatch(upTo?: number): Promise<number>;
  /** Writes down how far was read in the log; before the process ends. */
  leave(): Promise<void>;
  /** Handlers of the jobs that this package queues, by kind. */
  readonly handlers: {
    run(payload: unknown): Promise<void>;
    schedule(payload: unknown): Promise<void>;
  };
  /** Plans the next occurrence of every schedule; at start and after each publish. */
  syncSchedules(): Promise<void>;
  tryRule(request: TrialRequest, actor: Actor): Promise<Trial>;
  pressButton(press: ButtonPress, actor: Actor): Promise<string | undefined>;
  runs(filter: RunFilter): Promise<readonly RunSummary[]>;
  run(id: string): Promise<RunDetail>;
  retryRun(id: string): Promise<void>;
  setPaused(rule: string, paused: boolean): Promise<void>;
  ruleStates(): Promise<readonly RuleState[]>;
}

/** Joins the rule engine to the world that `ports` gives it. It holds nothing but how far it has read: any number of processes may each have one. */
export function createAutomation(ports: Ports): Automation {
  let reader: Reader | undefined;
  return {
    dispatch: async (upTo) => dispatch(ports, (reader ??= await openReader(ports)), upTo),
    leave: async () => reader && leaveReader(ports, reader),
    handlers: {
      run: (payload) => executeRun(ports, (payload as { run: string }).run),
      schedule: (payload) => runOccurrence(ports, payload as Parameters<typeof runOccurrence>[1]),
    },
    syncSchedules: () => syncSchedules(ports),
    tryRule: (request, actor) => tryRule(ports, request, actor),
    pressButton: (press, actor) => pressButton(ports, press, actor),
    runs: (filter) => listRuns(ports.db, filter),
    run: (id) => getRun(ports.db, id),
    retryRun: (id) => retryRun(ports, id),
    setPaused: (rule, paused) => setPaused(ports, rule, paused),
    ruleStates: () => ruleStates(ports.db),
  };
}
