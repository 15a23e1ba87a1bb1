import { AppError } from "@quoin/definition";
import { sql, type Kysely } from "kysely";
import { newId } from "../system/new-id.ts";
import { toJob, type JobRow } from "./job-row.ts";
import type { JobQueue } from "./jobs.ts";

export interface QueueTools {
  readonly db: Kysely<unknown>;
  readonly clock: () => Date;
  /** Tells workers, once it is committed. */
  readonly stir: () => void;
}

const ATTEMPTS = 8;
/** Rows per statement. */
const AT_ONCE = 100;
const ENDED = sql`('done', 'failed', 'cancelled')`;

/** The queue over one connection: the store's own, or a transaction's, in which case everything stands or falls with it. */
export function createJobQueue({ db, clock, stir }: QueueTools): JobQueue {
  const now = () => clock().toISOString();
  return {
    async enqueue(job) {
      const at = now();
      const due = job.dueAt?.toISOString() ?? at;
      const made = await sql<JobRow>`insert into quoin_job
        (id, kind, key, payload, status, due_at, attempts, max_attempts, cancel, created_by, created_at)
        values (${newId()}, ${job.kind}, ${job.key}, ${JSON.stringify(job.payload ?? null)}, 'waiting', ${due}, 0,
        ${job.maxAttempts ?? ATTEMPTS}, 0, ${job.createdBy ?? null}, ${at})
        on conflict (key) do update set key = excluded.key returning *`.execute(db);
      stir();
      const [row] = made.rows;
      if (row === undefined) throw new TypeError("The database gave no row back.");
      return toJob(row);
    },
    async enqueueAll(jobs) {
      const at = now();
      for (let from = 0; from < jobs.length; from += AT_ONCE) {
        const rows = jobs.slice(from, from + AT_ONCE).map(
          (job) => sql`(${newId()}, ${job.kind}, ${job.key}, ${JSON.stringify(job.payload ?? null)}, 'waiting',
          ${job.dueAt?.toISOString() ?? at}, 0, ${job.maxAttempts ?? ATTEMPTS}, 0, ${job.createdBy ?? null}, ${at})`,
        );
        await sql`insert into quoin_job
          (id, kind, key, payload, status, due_at, attempts, max_attempts, cancel, created_by, created_at)
          values ${sql.join(rows)} on conflict (key) do nothing`.execute(db);
      }
      stir();
    },
    async complete(id, worker, result) {
      const { rows } =
        await sql`update quoin_job set status = 'done', result = ${result === undefined ? null : JSON.stringify(result)},
        finished_at = ${now()}, lease_until = null, error = null
        where id = ${id} and worker = ${worker} and status = 'running' returning id`.execute(db);
      return rows.length > 0;
    },
    async keep({ id, attempts }, kept) {
      const { rows } = await sql`update quoin_job set result = ${JSON.stringify(kept)}
        where id = ${id} and attempts = ${attempts} and status = 'running' returning id`.execute(db);
      if (rows.length === 0) throw new AppError("unavailable", "Another attempt has taken this work over.");
    },
    async cancel(id) {
      const { rows } = await sql`update quoin_job set cancel = 1,
        status = case status when 'waiting' then 'cancelled' else status end,
        finished_at = case status when 'waiting' then ${now()} else finished_at end
        where id = ${id} and status not in ${ENDED} returning id`.execute(db);
      stir();
      return rows.length > 0;
    },
    async get(id) {
      const { rows } = await sql<JobRow>`select * from quoin_job where id = ${id}`.execute(db);
      return rows[0] === undefined ? undefined : toJob(rows[0]);
    },
    async list(filter) {
      const tests = [sql`1 = 1`];
      if (filter.kinds !== undefined) tests.push(sql`kind in (${sql.join(filter.kinds)})`);
      if (filter.status !== undefined) tests.push(sql`status in (${sql.join(filter.status)})`);
      if (filter.createdBy !== undefined) tests.push(sql`created_by = ${filter.createdBy}`);
      if (filter.before !== undefined) tests.push(sql`id < ${filter.before}`);
      const { rows } = await sql<JobRow>`select * from quoin_job where ${sql.join(tests, sql` and `)}
        order by id desc limit ${filter.limit ?? 50}`.execute(db);
      return rows.map(toJob);
    },
    async count(status) {
      const { rows } = await sql<{ n: number }>`select count(*) as n from quoin_job where status = ${status}`.execute(
        db,
      );
      return Number(rows[0]?.n ?? 0);
    },
  };
}
