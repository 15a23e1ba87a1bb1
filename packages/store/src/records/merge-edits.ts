import { run } from "../query/run.ts";
import { sql } from "../query/sql/sql.ts";
import type { Writing } from "./writing.ts";

const V = sql`v`;

/**
 * Which fields of which record changed after the revision that a writer had read. The log tells.
 * @param read record id → revision read
 */
export async function changedSince(
  writing: Writing,
  entity: string,
  read: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const changed = new Map<string, Set<string>>();
  if (read.size === 0) return changed;
  const { cell } = writing.speech;
  const pairs = writing.speech.rows(JSON.stringify([...read]));
  const rows = await run<{ record: string; before: string; after: string }>(
    writing.scope.db,
    sql`SELECT l.record AS record, l.before AS before, l.after AS after FROM ${pairs} v JOIN quoin_log l ON l.entity = ${entity} AND l.record = ${cell(V, 0, "text")} AND l.rev > ${cell(V, 1, "integer")}`,
  );
  for (const row of rows) {
    const fields = changed.get(row.record) ?? new Set<string>();
    for (const side of [row.before, row.after])
      for (const key of Object.keys(JSON.parse(side) as object)) fields.add(key);
    changed.set(row.record, fields);
  }
  return changed;
}
