import type { Job, JobStatus } from "./job.ts";

/** A row of quoin_job. */
export interface JobRow {
  readonly id: string;
  readonly kind: string;
  readonly key: string;
  readonly payload: string;
  readonly status: JobStatus;
  readonly due_at: string;
  readonly attempts: number;
  readonly max_attempts: number;
  readonly cancel: number;
  readonly progress: string | null;
  /** Of one that is done its result; before that what it has kept. */
  readonly result: string | null;
  readonly error: string | null;
  readonly created_by: string | null;
  readonly created_at: string;
  readonly finished_at: string | null;
}

export function toJob(row: JobRow): Job {
  return {
    id: row.id,
    kind: row.kind,
    key: row.key,
    payload: JSON.parse(row.payload) as unknown,
    status: row.status,
    dueAt: row.due_at,
    attempts: row.attempts,
    maxAttempts: row.max_attempts,
    ...(row.progress === null ? {} : { progress: JSON.parse(row.progress) as NonNullable<Job["progress"]> }),
    ...(row.result === null ? {} : { [row.status === "done" ? "result" : "kept"]: JSON.parse(row.result) as unknown }),
    ...(row.error === null ? {} : { error: JSON.parse(row.error) as NonNullable<Job["error"]> }),
    createdBy: row.created_by,
    createdAt: row.created_at,
    ...(row.finished_at === null ? {} : { finishedAt: row.finished_at }),
  };
}
