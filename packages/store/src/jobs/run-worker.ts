import { JobCancelled } from "./job-cancelled.ts";
import { isPermanent } from "./is-permanent.ts";
import type { Job, JobProgress } from "./job.ts";
import type { JobHandler, Jobs, WorkerOptions } from "./jobs.ts";
import { workerName } from "./worker-name.ts";

export interface WorkerTools {
  readonly jobs: Jobs;
  /** Called whenever a job may have come. */
  onStir(listener: () => void): () => void;
  /** Milliseconds until the next waiting job is due; negative: overdue. */
  nextDue(kinds: readonly string[]): Promise<number | undefined>;
}

/** The longest time between two looks, milliseconds: also how late the lease of a dead worker is noticed. */
const IDLE = 5000;
/** Leases are looked through at most this often, milliseconds: not after every job. */
const REAP = 500;

/**
 * Works through due jobs until `signal` aborts, then waits for those running. A handler's failure ends up with its job;
 * a database that is busy or away is tried again, so the worker outlives it.
 */
export async function runWorker(
  handlers: Readonly<Record<string, JobHandler>>,
  options: WorkerOptions,
  tools: WorkerTools,
): Promise<void> {
  const { signal, concurrency = 2, leaseSeconds = 30 } = options;
  const kinds = Object.keys(handlers);
  if (kinds.length === 0) return;
  const running = new Set<Promise<void>>();
  let wake = (): void => undefined;
  const stops = new Set<AbortController>();
  let reaped = 0;
  let missed = 0;
  let stirred = false;
  const stir = (): void => {
    stirred = true;
    wake();
  };
  const stopListening = tools.onStir(stir);
  const onAbort = (): void => {
    for (const stop of stops) stop.abort(signal.reason);
    stir();
  };
  signal.addEventListener("abort", onAbort);
  try {
    // What a killed process left behind need not wait for its lease.
    await tools.jobs.reclaim().catch((error: unknown) => options.onError?.(error));
    while (!signal.aborted) {
      stirred = false;
      const pause = await look().catch((error: unknown) => {
        options.onError?.(error);
        return 1000;
      });
      if (signal.aborted) break;
      if (pause > 0 && !stirred) await sleep(pause);
    }
  } finally {
    stopListening();
    signal.removeEventListener("abort", onAbort);
    await Promise.all(running);
  }

  /** Starts what there is room for; gives the milliseconds until the next look is of use. */
  async function look(): Promise<number> {
    if (Date.now() - reaped >= REAP) {
      reaped = Date.now();
      await tools.jobs.reap();
    }
    // With many at a time, half of the places are filled at once rather than each as it comes free.
    while (running.size <= concurrency / 2 && running.size < concurrency && !signal.aborted) {
      const worker = workerName();
      const count = concurrency - running.size;
      const claimed = await tools.jobs.claimSome(kinds, worker, { count, leaseSeconds });
      for (const job of claimed) begin(job, worker);
      if (claimed.length === count) continue;
      const due = (await tools.nextDue(kinds)) ?? IDLE;
      // Due, and yet not to be had: another worker was faster, or the file is broken. Not asked again in a circle.
      missed = due > 0 || claimed.length > 0 ? 0 : missed + 1;
      return Math.min(IDLE, Math.max(due, missed < 3 ? 0 : 10 * missed));
    }
    return IDLE;
  }

  function begin(job: Job, worker: string): void {
    const handler = handlers[job.kind];
    if (handler === undefined) return;
    const one = attempt(job, worker, handler).finally(() => {
      running.delete(one);
      stir();
    });
    running.add(one);
  }

  function sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async function attempt(job: Job, worker: string, handler: JobHandler): Promise<void> {
    const stop = new AbortController();
    if (signal.aborted) stop.abort(signal.reason);
    stops.add(stop);
    const pulse = keepLease({ job, worker, stop, jobs: tools.jobs }, leaseSeconds);
    try {
      const result = await handler(job, { signal: stop.signal, progress: pulse.progress });
      await pulse.end();
      await tools.jobs.complete(job.id, worker, result);
    } catch (error) {
      await pulse.end();
      // Should even this fail, the lease runs out and the job is tried again.
      await tools.jobs.fail(job.id, worker, { error, permanent: isPermanent(error) }).catch(() => undefined);
    } finally {
      stops.delete(stop);
    }
  }
}

interface Held {
  readonly job: Job;
  readonly worker: string;
  readonly stop: AbortController;
  readonly jobs: Jobs;
}

/** Extends the lease at a third of its time, and writes progress at most every half second. */
function keepLease({ job, worker, stop, jobs }: Held, leaseSeconds: number) {
  let latest: JobProgress | undefined;
  let ended = false;
  let writing = Promise.resolve();
  let written = 0;
  const beat = (): void => {
    written = Date.now();
    const progress = latest;
    latest = undefined;
    writing = writing
      .then(() => jobs.heartbeat(job.id, worker, progress))
      .then((state) => {
        if (state !== "held" && !ended)
          stop.abort(state === "lost" ? new Error("The job's lease was lost.") : new JobCancelled());
      })
      // A beat that fails is made up for by the next; the lease allows for two.
      .catch(() => undefined);
  };
  const timer = setInterval(beat, Math.max(50, (leaseSeconds * 1000) / 3));
  return {
    progress: (progress: JobProgress): void => {
      latest = progress;
      if (Date.now() - written > 500) beat();
    },
    async end(): Promise<void> {
      clearInterval(timer);
      if (latest !== undefined) beat();
      await writing;
      ended = true;
    },
  };
}
