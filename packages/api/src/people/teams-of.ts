import type { Kysely } from "kysely";
import type { ApiTables } from "../tables/tables.ts";

/** What counts as "in my teams": the teams themselves, for fields that hold one, and everybody who is in one of them. */
export async function teamsOf(db: Kysely<ApiTables>, teams: readonly string[]): Promise<readonly string[]> {
  if (teams.length === 0) return [];
  const rows = await db.selectFrom("quoin_person").select(["user", "teams"]).orderBy("user").execute();
  const members = rows.filter((row) => (JSON.parse(row.teams) as string[]).some((id) => teams.includes(id)));
  return [...teams, ...members.map(({ user }) => user)];
}
