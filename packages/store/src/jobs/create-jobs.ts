import { type RawBuilder, sql } from "kysely";
import type { Dialect } from "../dialect/dialect.ts";
import type { Watch } from "../watch.ts";
import { backoff } from "./backoff.ts";
import { createJobQueue, type QueueTools } from "./create-job-queue.ts";
import { describeFailure } from "./describe-failure.ts";
import { isGone } from "./is-gone.ts";
import { toJob, type JobRow } from "./job-row.ts";
import type { Jobs } from "./jobs.ts";
import { runWorker } from "./run-worker.ts";

const compare = (a: readonly string[], b: readonly string[]): number => (a.join() < b.join() ? -1 : 1);

/** The queue with its workers' side. Every transition is one conditional UPDATE, so of two workers one wins. */
export function createJobs(
  tools: QueueTools & { readonly dialect: Dialect; readonly oneHost: boolean },
  watch: Watch,
): Jobs {
  const { db, clock, dialect, oneHost } = tools;
  const now = () => clock().toISOString();
  const later = (seconds: number) => new Date(clock().getTime() + seconds * 1000).toISOString();
  /** Kinds of which a claim got as many as it asked for. */
  const plenty = new Set<string>();
  const jobs: Jobs = {
    ...createJobQueue(tools),
    async claim(kinds, worker, leaseSeconds) {
      return (await jobs.claimSome(kinds, worker, { count: 1, leaseSeconds }))[0];
    },
    async claimSome(kinds, worker, { count, leaseSeconds }) {
      const due = sql`status = 'waiting' and due_at <= ${now()} and kind in (${sql.join(kinds)})`;
      // A read first: an idle worker must not queue for the writer. Where there was a job just now there may be another.
      if (!plenty.has(kinds.join())) {
        const { rows: found } = await sql`select 1 from quoin_job where ${due} limit 1`.execute(db);
        if (found.length === 0) return [];
      }
      // Materialized: a planner that asks anew for each row would take others each time, beyond the limit.
      const { rows } = await sql<JobRow>`with picked as materialized
        (select id from quoin_job where ${due} order by due_at, id limit ${count}${sql.raw(dialect.skipLocked)})
        update quoin_job set status = 'running', worker = ${worker}, attempts = attempts + 1,
        lease_until = ${later(leaseSeconds)}, lease_seconds = ${leaseSeconds}
        where id in (select id from picked) and status = 'waiting' returning *`.execute(db);
      if (rows.length === count) plenty.add(kinds.join());
      else plenty.delete(kinds.join());
      return rows.map(toJob).sort((a, b) => compare([a.dueAt, a.id], [b.dueAt, b.id]));
    },
    async heartbeat(id, worker, progress) {
      const at = clock().getTime();
      const { rows: held } = await sql<{
        lease_seconds: number;
        cancel: number;
      }>`select lease_seconds, cancel from quoin_job
        where id = ${id} and worker = ${worker} and status = 'running'`.execute(db);
      if (held[0] === undefined) return "lost";
      const until = new Date(at + held[0].lease_seconds * 1000).toISOString();
      const { rows } = await sql<{ cancel: number }>`update quoin_job set lease_until = ${until},
        progress = coalesce(${progress === undefined ? null : JSON.stringify(progress)}, progress)
        where id = ${id} and worker = ${worker} and status = 'running' returning cancel`.execute(db);
      if (rows[0] === undefined) return "lost";
      return rows[0].cancel === 1 ? "cancelled" : "held";
    },
    async fail(id, worker, { error, permanent = false }) {
      const job = await jobs.get(id);
      const due = new Date(clock().getTime() + backoff(job?.attempts ?? 1)).toISOString();
      const over = sql`(${permanent} or attempts >= max_attempts)`;
      const { rows } = await sql`update quoin_job set worker = null, lease_until = null, due_at = ${due},
        error = ${JSON.stringify(describeFailure(error))},
        status = case when cancel = 1 then 'cancelled' when ${over} then 'failed' else 'waiting' end,
        finished_at = case when cancel = 1 or ${over} then ${now()} end
        where id = ${id} and worker = ${worker} and status = 'running' returning id`.execute(db);
      return rows.length > 0;
    },
    async reap() {
      const late = sql`status = 'running' and lease_until < ${now()}`;
      const { rows: found } = await sql`select 1 from quoin_job where ${late} limit 1`.execute(db);
      return found.length === 0 ? 0 : giveBack(late);
    },
    async reclaim() {
      if (!oneHost) return 0;
      const { rows } = await sql<{ worker: string }>`select distinct worker from quoin_job
        where status = 'running' and worker is not null`.execute(db);
      const gone = rows.map(({ worker }) => worker).filter((worker) => isGone(worker.split("/", 1)[0] ?? ""));
      return gone.length === 0 ? 0 : giveBack(sql`status = 'running' and worker in (${sql.join(gone)})`);
    },
    async purge(before) {
      const { rows } = await sql`delete from quoin_job where status in ('done', 'failed', 'cancelled')
        and finished_at < ${before.toISOString()} returning id`.execute(db);
      return rows.length;
    },
    runWorker: (handlers, options) =>
      runWorker(handlers, options, {
        jobs,
        onStir: (listener) => watch.onStir(listener),
        nextDue: (kinds) => nextDue(kinds),
      }),
  };
  /** Lets others have the running jobs that `which` tells. */
  const giveBack = async (which: RawBuilder<unknown>): Promise<number> => {
    const over = sql`attempts >= max_attempts`;
    const error = JSON.stringify({ code: "unavailable", message: "The worker stopped before the job was done." });
    const { rows } = await sql`update quoin_job set worker = null, lease_until = null,
      error = ${error}, due_at = ${now()},
      status = case when cancel = 1 then 'cancelled' when ${over} then 'failed' else 'waiting' end,
      finished_at = case when cancel = 1 or ${over} then ${now()} end
      where ${which} returning id`.execute(db);
    tools.stir();
    return rows.length;
  };
  const nextDue = async (kinds: readonly string[]): Promise<number | undefined> => {
    const { rows } = await sql<{ due: string | null }>`select min(due_at) as due from quoin_job
      where status = 'waiting' and kind in (${sql.join(kinds)})`.execute(db);
    const due = rows[0]?.due;
    return typeof due === "string" ? Date.parse(due) - clock().getTime() : undefined;
  };
  return jobs;
}
