import { sql, type Kysely } from "kysely";

/** "table.column" of the places out of use whose values are gone for good. */
export async function readPurged(db: Kysely<unknown>): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ place: string }>`select place from quoin_purged`.execute(db);
  return new Set(rows.map((row) => row.place));
}
