import { AppError } from "@quoin/definition";
import { sql, type Kysely } from "kysely";
import type { LogEntry } from "./log-entry.ts";
import type { Log, LogQuery } from "./log.ts";

interface LogRow {
  readonly position: number;
  readonly at: string;
  readonly actor: string | null;
  readonly actor_name: string | null;
  readonly cause: string;
  readonly entity: string;
  readonly record: string;
  readonly op: LogEntry["op"];
  readonly before: string;
  readonly after: string;
  readonly rev: number;
  readonly version: number;
}

/** The log as `db` sees it: inside a transaction its own entries included. */
export function createLog(db: Kysely<unknown>): Log {
  return {
    async read(query) {
      const { rows } = await select(query).execute(db);
      return rows.map(toEntry);
    },
    async lastPosition() {
      const { rows } = await sql<{
        position: number;
      }>`select coalesce(max(position), 0) as position from quoin_log`.execute(db);
      return rows[0]?.position ?? 0;
    },
  };
}

function select(query: LogQuery) {
  if (query.after !== undefined && query.before !== undefined) {
    throw new AppError("malformed", "A log is read after a position or before one, not both.");
  }
  const tests = [sql`position > ${query.after ?? 0}`];
  if (query.upTo !== undefined) tests.push(sql`position <= ${query.upTo}`);
  if (query.before !== undefined) tests.push(sql`position < ${query.before}`);
  if (query.entity !== undefined) tests.push(sql`entity = ${query.entity}`);
  if (query.record !== undefined) tests.push(sql`record = ${query.record}`);
  if (query.entities !== undefined)
    tests.push(query.entities.length === 0 ? sql`1 = 0` : sql`entity in (${sql.join(query.entities)})`);
  if (query.records !== undefined)
    tests.push(query.records.length === 0 ? sql`1 = 0` : sql`record in (${sql.join(query.records)})`);
  const order = query.before === undefined ? sql`asc` : sql`desc`;
  return sql<LogRow>`select * from quoin_log where ${sql.join(tests, sql` and `)} order by position ${order} limit ${query.limit}`;
}

function toEntry(row: LogRow): LogEntry {
  return {
    position: row.position,
    at: row.at,
    actor: row.actor,
    ...(row.actor_name === null ? {} : { actorName: row.actor_name }),
    cause: JSON.parse(row.cause) as LogEntry["cause"],
    entity: row.entity,
    record: row.record,
    op: row.op,
    before: JSON.parse(row.before) as LogEntry["before"],
    after: JSON.parse(row.after) as LogEntry["after"],
    rev: row.rev,
    version: row.version,
  };
}
