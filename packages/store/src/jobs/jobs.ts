import type { Job, JobProgress, JobStatus, NewJob } from "./job.ts";

export interface JobFilter {
  readonly kinds?: readonly string[];
  readonly status?: readonly JobStatus[];
  readonly createdBy?: string;
  /** Newest first. Default 50. */
  readonly limit?: number;
  /** Jobs older than this one. */
  readonly before?: string;
}

/** What a handler of a running job may use. */
export interface JobContext {
  /** Aborts when the job is cancelled, its lease is lost or the worker stops. */
  readonly signal: AbortSignal;
  /** Shown to people; throttled to a few writes a second. */
  readonly progress: (progress: JobProgress) => void;
}

/** Does one job; what it returns is the result. An error with `permanent: true`, or an `AppError` of the caller's fault, is not tried again. */
export type JobHandler = (job: Job, context: JobContext) => Promise<unknown>;

export interface WorkerOptions {
  /** Aborting stops claiming; `runWorker` resolves when the running jobs have ended. */
  readonly signal: AbortSignal;
  /** Jobs at a time. Default 2. */
  readonly concurrency?: number;
  /** Seconds after which a silent worker's job is taken from it. Default 30. */
  readonly leaseSeconds?: number;
  /** Told of errors of the queue itself, not of jobs; the worker goes on after a second. */
  readonly onError?: (error: unknown) => void;
}

/** The queue, without the worker: also inside a transaction, where a job exists only if the transaction commits. */
export interface JobQueue {
  /** The job of that key; made if there was none. */
  enqueue(job: NewJob): Promise<Job>;
  /** The same for many, of which nothing is told. */
  enqueueAll(jobs: readonly NewJob[]): Promise<void>;
  /** Marks it done. False: the attempt of `worker` has lost it. */
  complete(id: string, worker: string, result?: unknown): Promise<boolean>;
  /**
   * Keeps how far this attempt has come, together with what it did in the same transaction: the next one finds it in `job.kept`.
   * Throws `unavailable` where another attempt has taken the job over.
   */
  keep(job: Pick<Job, "id" | "attempts">, kept: unknown): Promise<void>;
  cancel(id: string): Promise<boolean>;
  get(id: string): Promise<Job | undefined>;
  list(filter: JobFilter): Promise<readonly Job[]>;
  /** How many there are in this state. */
  count(status: JobStatus): Promise<number>;
}

export interface Jobs extends JobQueue {
  /** Takes the next due job of these kinds. `worker` names one attempt: use a new one for each claim. */
  claim(kinds: readonly string[], worker: string, leaseSeconds: number): Promise<Job | undefined>;
  /** The same for up to `count` jobs at once, oldest first. */
  claimSome(
    kinds: readonly string[],
    worker: string,
    take: { readonly count: number; readonly leaseSeconds: number },
  ): Promise<readonly Job[]>;
  /** Extends the lease. "lost": another has it. "cancelled": stop. */
  heartbeat(id: string, worker: string, progress?: JobProgress): Promise<"held" | "lost" | "cancelled">;
  /** Tries again later with backoff, or never again. False: the attempt has lost it. */
  fail(
    id: string,
    worker: string,
    failure: { readonly error: unknown; readonly permanent?: boolean },
  ): Promise<boolean>;
  /** Gives jobs whose lease ended back to the queue. How many. */
  reap(): Promise<number>;
  /**
   * Gives the jobs of workers whose process is gone back at once, without waiting for their lease. Only where all
   * processes of a workspace share one machine; elsewhere it does nothing. How many.
   */
  reclaim(): Promise<number>;
  /** Forgets jobs that ended before the instant. How many. */
  purge(before: Date): Promise<number>;
  /** Works until `signal` aborts. Picks up what this process enqueues at once. */
  runWorker(handlers: Readonly<Record<string, JobHandler>>, options: WorkerOptions): Promise<void>;
}
