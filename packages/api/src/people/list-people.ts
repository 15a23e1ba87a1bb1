import type { Kysely } from "kysely";
import type { ApiTables } from "../tables/tables.ts";
import type { Person } from "./person.ts";

const isoOf = (value: unknown): string => (value instanceof Date ? value : new Date(String(value))).toISOString();

/** Every user, or the one of `id`, by name. */
export async function listPeople(db: Kysely<ApiTables>, id?: string): Promise<Person[]> {
  let users = db
    .selectFrom("quoin_user as u")
    .innerJoin("quoin_person as p", "p.user", "u.id")
    .select([
      "u.id",
      "u.name",
      "u.email",
      "u.createdAt",
      "p.disabled",
      "p.locale",
      "p.time_zone",
      "p.teams",
      "p.manager",
    ])
    .orderBy("u.name");
  let roles = db.selectFrom("quoin_user_role").selectAll();
  if (id !== undefined) {
    users = users.where("u.id", "=", id);
    roles = roles.where("user", "=", id);
  }
  const rolesOf = new Map<string, string[]>();
  for (const { user, role } of await roles.orderBy("role").execute())
    rolesOf.set(user, [...(rolesOf.get(user) ?? []), role]);
  return (await users.execute()).map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    disabled: Boolean(row.disabled),
    roles: rolesOf.get(row.id) ?? [],
    teams: JSON.parse(row.teams) as string[],
    ...(row.manager ? { manager: row.manager } : {}),
    ...(row.locale ? { locale: row.locale } : {}),
    ...(row.time_zone ? { timeZone: row.time_zone } : {}),
    createdAt: isoOf(row.createdAt),
  }));
}
