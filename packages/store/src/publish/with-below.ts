import { run } from "../query/run.ts";
import { identifier } from "../query/sql/identifier.ts";
import { sql } from "../query/sql/sql.ts";
import type { WorkDatabase } from "./work.ts";

/** Ids of these records of a hierarchy and of all that lie below them; `column` holds what a record lies below. */
export async function withBelow(
  { db, dialect }: WorkDatabase,
  of: { readonly table: string; readonly column: string },
  ids: readonly string[],
): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const [table, parent] = [identifier(of.table), identifier(of.column)];
  const rows = await run<{ id: string }>(
    db,
    sql`WITH RECURSIVE below(id) AS (
      SELECT w.id FROM ${table} w WHERE w.id IN (SELECT value FROM ${dialect.speech.each(JSON.stringify(ids))})
      UNION SELECT r.id FROM below JOIN ${table} r ON r.${parent} = below.id
    ) SELECT id FROM below`,
  );
  return rows.map(({ id }) => id);
}
