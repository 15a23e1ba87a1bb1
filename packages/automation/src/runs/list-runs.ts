import type { Kysely } from "kysely";
import type { AutomationTables, RunStatus } from "../tables/tables.ts";

export interface RunFilter {
  readonly rule?: string;
  readonly record?: string;
  readonly status?: RunStatus;
  /** Runs older than this one's `createdAt`. */
  readonly before?: string;
  readonly limit: number;
}

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

/** Runs, newest first. */
export async function listRuns(db: Kysely<AutomationTables>, filter: RunFilter): Promise<readonly RunSummary[]> {
  let query = db.selectFrom("quoin_run").selectAll().orderBy("created_at", "desc").orderBy("id", "desc");
  if (filter.rule) query = query.where("rule", "=", filter.rule);
  if (filter.record) query = query.where("record", "=", filter.record);
  if (filter.status) query = query.where("status", "=", filter.status);
  if (filter.before) query = query.where("created_at", "<", filter.before);
  const rows = await query.limit(Math.min(filter.limit, 200)).execute();
  return rows.map((row) => ({
    id: row.id,
    rule: row.rule,
    version: row.version,
    entity: row.entity,
    record: row.record,
    status: row.status,
    reason: row.reason,
    createdAt: row.created_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  }));
}
