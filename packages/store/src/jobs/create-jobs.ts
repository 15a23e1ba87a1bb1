import { sql } from "kysely";
import type { Dialect } from "../dialect/dialect.ts";
import type { Watch } from "../watch.ts";
import { backoff } from "./backoff.ts";
import { createJobQueue, type QueueTools } from "./create-job-queue.ts";
import { describeFailure } from "./describe-failure.ts";
import { toJob, type JobRow } from "./job-row.ts";
import type { Jobs } from "./jobs.ts";
import { runWorker } from "./run-worker.ts";

/** The queue with its workers' side. Every transition is one conditional UPDATE, so of two workers one wins. */
export function createJobs(tools: QueueTools & { readonly dialect: Dialect }, watch: Watch): Jobs {
  const { db, clock, dialect } = tools;
  const now = () => clock().toISOString();
  const later = (seconds: number) => new Date(clock().getTime() + seconds * 1000).toISOString();
  const jobs: Jobs = {
    ...createJobQueue(tools),
    async claim(kinds, worker, leaseSeconds) {
      // A read first: an idle worker must not queue for the writer.
      const due = sql`status = 'waiting' and due_at <= ${now()} and kind in (${sql.join(kinds)})`;
      const { rows: found } = await sql`select 1 from quoin_job where ${due} limit 1`.execute(db);
      if (found.length === 0) return undefined;
      const { rows } =
        await sql<JobRow>`update quoin_job set status = 'running', worker = ${worker}, attempts = attempts + 1,
        lease_until = ${later(leaseSeconds)}, lease_seconds = ${leaseSeconds}
        where id = (select id from quoin_job where ${due} order by due_at, id limit 1${sql.raw(dialect.skipLocked)}) and status = 'waiting' returning *`.execute(
          db,
        );
      return rows[0] === undefined ? undefined : toJob(rows[0]);
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
      if (found.length === 0) return 0;
      const over = sql`attempts >= max_attempts`;
      const error = JSON.stringify({ code: "unavailable", message: "The worker stopped before the job was done." });
      const { rows } = await sql`update quoin_job set worker = null, lease_until = null,
        error = ${error}, due_at = ${now()},
        status = case when cancel = 1 then 'cancelled' when ${over} then 'failed' else 'waiting' end,
        finished_at = case when cancel = 1 or ${over} then ${now()} end
        where ${late} returning id`.execute(db);
      tools.stir();
      return rows.length;
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
  const nextDue = async (kinds: readonly string[]): Promise<number | undefined> => {
    const { rows } = await sql<{ due: string | null }>`select min(due_at) as due from quoin_job
      where status = 'waiting' and kind in (${sql.join(kinds)})`.execute(db);
    const due = rows[0]?.due;
    return typeof due === "string" ? Date.parse(due) - clock().getTime() : undefined;
  };
  return jobs;
}
