import type { Kysely } from "kysely";
import { run } from "../query/run.ts";
import { identifier } from "../query/sql/identifier.ts";
import { sql } from "../query/sql/sql.ts";

/** How many records of a table are not in the bin. */
export async function countLiving(db: Kysely<unknown>, table: string): Promise<number> {
  const [count] = await run<{ n: number }>(
    db,
    sql`SELECT count(*) AS n FROM ${identifier(table)} WHERE deleted_at IS NULL`,
  );
  return Number(count?.n ?? 0);
}
