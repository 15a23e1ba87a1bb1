import { AppError } from "@quoin/definition";
import type { Kysely } from "kysely";
import type { ApiTables } from "../tables/tables.ts";

/** People can only be in teams that there are. Throws `validation`. */
export async function checkTeams(db: Kysely<ApiTables>, teams: readonly string[] | undefined): Promise<void> {
  if (teams === undefined || teams.length === 0) return;
  const rows = await db.selectFrom("quoin_team").select("id").where("id", "in", teams).execute();
  const known = new Set(rows.map(({ id }) => id));
  const unknown = teams.findIndex((id) => !known.has(id));
  if (unknown >= 0)
    throw new AppError("validation", "There is no such team.", {
      details: [{ path: `/teams/${unknown}`, code: "unknown_team" }],
    });
}
