import type { Problem } from "@quoin/definition";
import { sql } from "kysely";
import type { WorkDatabase } from "./work.ts";

/** Refuses a change of settings that stored values rest on, naming how many records have one, those in the bin too. */
export function fixedSettings(place: {
  readonly table: string;
  readonly column: string | undefined;
  readonly path: string;
}): (at: WorkDatabase) => Promise<readonly Problem[]> {
  return async ({ db }) => {
    const { rows } = await sql<{
      count: number;
    }>`select count(*) as count from ${sql.table(place.table)} where ${sql.ref(place.column ?? "id")} is not null`.execute(
      db,
    );
    const count = Number(rows[0]?.count ?? 0);
    return count === 0 ? [] : [{ path: place.path, code: "settings_fixed", params: { rows: count } }];
  };
}
