import type { Row } from "../../door.ts";
import { run } from "../../query/run.ts";
import { sql } from "../../query/sql/sql.ts";
import type { WorkDatabase } from "../work.ts";

const COLUMNS = ["step", "entity", "record", "before", "after"];

interface Unlogged {
  /** The entity; or "table.column" of a place that is filled ahead of a publish. */
  readonly of: string;
  readonly record: string;
  readonly before?: Row;
  readonly after?: Row;
}

/**
 * Keeps changes of which the log does not tell for the publishes that work ahead, if there are any, within the transaction of the
 * changes.
 */
export async function keepUnlogged({ db, dialect }: WorkDatabase, changes: readonly Unlogged[]): Promise<void> {
  if (changes.length === 0 || (await run(db, sql`SELECT place FROM quoin_ahead LIMIT 1`)).length === 0) return;
  const [last] = await run<{ step: number }>(db, sql`SELECT coalesce(max(step), 0) AS step FROM quoin_unlogged`);
  const step = Number(last?.step ?? 0) + 1;
  const rows = changes.map(({ of, record, before = {}, after = {} }) => [
    step,
    of,
    record,
    JSON.stringify(before),
    JSON.stringify(after),
  ]);
  await dialect.insertRows(db, { table: "quoin_unlogged", columns: COLUMNS, rows });
}
