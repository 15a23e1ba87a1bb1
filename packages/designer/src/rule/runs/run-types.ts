export type RunStatus = "waiting" | "running" | "done" | "failed" | "stopped" | "cancelled";

export const RUN_STATUSES: readonly RunStatus[] = ["waiting", "running", "done", "failed", "stopped", "cancelled"];

export interface RunSummary {
  readonly id: string;
  readonly rule: string;
  readonly version: number;
  readonly entity: string | null;
  readonly record: string | null;
  readonly status: RunStatus;
  readonly reason: string | null;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
}

export interface RunStep {
  readonly path: string;
  readonly step: string;
  readonly type: string;
  readonly status: string;
  readonly attempt: number;
  readonly input: unknown;
  readonly output: unknown;
  readonly error: unknown;
  readonly startedAt: string;
  readonly finishedAt: string | null;
}

export interface RunDetail {
  readonly id: string;
  readonly status: string;
  readonly reason: string | null;
  /** {before, actor, cause} as it began. */
  readonly input: unknown;
  readonly steps: readonly RunStep[];
}

/** Whether a run can be taken up again: what a loop guard stopped cannot. */
export const canRetry = ({ status, reason }: Pick<RunSummary, "status" | "reason">): boolean =>
  ["failed", "cancelled", "stopped"].includes(status) && reason !== "loop" && reason !== "loop_depth";
