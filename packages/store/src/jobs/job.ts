export type JobStatus = "waiting" | "running" | "done" | "failed" | "cancelled";

export interface JobProgress {
  readonly done: number;
  readonly total: number;
  readonly note?: string;
}

export interface Job {
  readonly id: string;
  readonly kind: string;
  /** Unique over all jobs: the same key again is the same job. */
  readonly key: string;
  readonly payload: unknown;
  readonly status: JobStatus;
  readonly dueAt: string;
  /** How often it was begun. */
  readonly attempts: number;
  readonly maxAttempts: number;
  readonly progress?: JobProgress;
  readonly result?: unknown;
  /** What an attempt that did not come to its end has kept of the way it came. */
  readonly kept?: unknown;
  readonly error?: { readonly code: string; readonly message: string; readonly data?: unknown };
  readonly createdBy: string | null;
  readonly createdAt: string;
  readonly finishedAt?: string;
}

export interface NewJob {
  readonly kind: string;
  readonly key: string;
  readonly payload: unknown;
  /** Default: now. */
  readonly dueAt?: Date;
  /** Default 8. */
  readonly maxAttempts?: number;
  readonly createdBy?: string | null;
}
