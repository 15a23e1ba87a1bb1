import type { Problem } from "@quoin/definition";
import { sql, type Kysely } from "kysely";

const SAMPLES = 5;

/** Values that more than one living record has: how many, and the most frequent as samples. */
export async function findDuplicates(
  db: Kysely<unknown>,
  at: { readonly table: string; readonly column: string; readonly path: string },
): Promise<readonly Problem[]> {
  const column = sql.ref(at.column);
  const { rows } = await sql<{ value: unknown; count: number; total: number }>`
    select value, count, count(*) over () as total from (
      select ${column} as value, count(*) as count from ${sql.table(at.table)}
      where deleted_at is null and ${column} is not null group by ${column} having count(*) > 1
    ) as same order by count desc, value limit ${SAMPLES}`.execute(db);
  const total = rows[0]?.total;
  if (total === undefined) return [];
  const samples = rows.map((row) => ({ value: row.value, count: Number(row.count) }));
  return [{ path: at.path, code: "duplicate_values", params: { values: Number(total), samples } }];
}
