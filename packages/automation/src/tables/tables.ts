export type RunStatus = "waiting" | "running" | "done" | "failed" | "stopped" | "cancelled";
export type StepStatus = "running" | "waiting" | "done" | "failed" | "skipped";

export interface RunTable {
  id: string;
  rule: string;
  version: number;
  /** What set it off, unique per rule: dispatching twice makes one run. */
  event: string;
  entity: string | null;
  record: string | null;
  status: RunStatus;
  /** Why it stopped or failed: a code such as "loop", "condition", "step". */
  reason: string | null;
  /** JSON: {before, actor, cause}. */
  input: string;
  created_at: string;
  started_at: string | null;
  finished_at: string | null;
}

export interface RunStepTable {
  run: string;
  /** "2" or "2.won.0": index, branch id, index. */
  path: string;
  step: string;
  type: string;
  status: StepStatus;
  attempt: number;
  input: string | null;
  output: string | null;
  error: string | null;
  started_at: string;
  finished_at: string | null;
}

export interface RuleStateTable {
  rule: string;
  paused: number;
  reason: string | null;
  failures: number;
  /** Minute of the budget's window and runs begun in it. */
  window_at: string;
  window_runs: number;
}

export interface AutomationCursorTable {
  name: string;
  position: number;
}

/** The tables of this package, for Kysely. */
export interface AutomationTables {
  quoin_run: RunTable;
  quoin_run_step: RunStepTable;
  quoin_rule_state: RuleStateTable;
  quoin_automation_cursor: AutomationCursorTable;
}
