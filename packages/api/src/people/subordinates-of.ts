import type { Kysely } from "kysely";
import type { ApiTables } from "../tables/tables.ts";

/** Ids of everyone below a user, at any depth; a circle of managers ends where it closes. */
export async function subordinatesOf(db: Kysely<ApiTables>, user: string): Promise<string[]> {
  const rows = await db
    .selectFrom("quoin_person")
    .select(["user", "manager"])
    .where("manager", "is not", null)
    .execute();
  const below = new Map<string | null, string[]>();
  for (const row of rows) below.set(row.manager, [...(below.get(row.manager) ?? []), row.user]);
  const found = new Set<string>();
  const visit = (manager: string): void => {
    for (const id of below.get(manager) ?? []) {
      if (id === user || found.has(id)) continue;
      found.add(id);
      visit(id);
    }
  };
  visit(user);
  return [...found];
}
