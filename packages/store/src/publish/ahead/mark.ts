import type { Kysely } from "kysely";
import { run } from "../../query/run.ts";
import { sql } from "../../query/sql/sql.ts";

/** A moment in what records went through: up to where the log told of it, and what is kept beside the log. */
export interface Mark {
  readonly position: number;
  /** Of `quoin_unlogged`. */
  readonly unlogged: number;
}

/** Up to where both tell now. */
export async function markOf(db: Kysely<unknown>): Promise<Mark> {
  const [row] = await run<Mark>(
    db,
    sql`SELECT (SELECT coalesce(max(position), 0) FROM quoin_log) AS position, (SELECT coalesce(max(step), 0) FROM quoin_unlogged) AS unlogged`,
  );
  return { position: Number(row?.position ?? 0), unlogged: Number(row?.unlogged ?? 0) };
}
