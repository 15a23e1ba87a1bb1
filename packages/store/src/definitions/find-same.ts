import { sql, type Kysely } from "kysely";

/** The newest version, other than the one in force, that has these definitions. */
export async function findSame(db: Kysely<unknown>, digest: string, current: number): Promise<number | undefined> {
  const { rows } = await sql<{ version: number | null }>`select max(version) as version from quoin_version
    where digest = ${digest} and version <> ${current}`.execute(db);
  return rows[0]?.version ?? undefined;
}
