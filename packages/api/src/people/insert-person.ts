import { randomUUID } from "node:crypto";
import { AppError } from "@quoin/definition";
import type { Kysely } from "kysely";
import type { ApiTables } from "../tables/tables.ts";
import type { NewPerson } from "./new-person.ts";

/** Writes a user with credential, roles and profile inside the caller's transaction. Throws `duplicate` where the address is taken. */
export async function insertPerson(
  db: Kysely<ApiTables>,
  person: Omit<NewPerson, "password">,
  made: { readonly hash: string; readonly now: string },
): Promise<string> {
  const taken = await db.selectFrom("quoin_user").select("id").where("email", "=", person.email).executeTakeFirst();
  if (taken)
    throw new AppError("duplicate", "Somebody has this e-mail address already.", {
      details: [{ path: "/email", code: "taken" }],
    });
  const id = randomUUID();
  const stamps = { createdAt: made.now, updatedAt: made.now };
  await db
    .insertInto("quoin_user")
    .values({ id, name: person.name, email: person.email, emailVerified: 0, image: null, ...stamps })
    .execute();
  await db
    .insertInto("quoin_account")
    .values({ id: randomUUID(), accountId: id, providerId: "credential", userId: id, password: made.hash, ...stamps })
    .execute();
  await db
    .insertInto("quoin_person")
    .values({
      user: id,
      disabled: 0,
      locale: person.locale ?? null,
      time_zone: person.timeZone ?? null,
      teams: JSON.stringify(person.teams ?? []),
      manager: person.manager ?? null,
      preferences: "{}",
    })
    .execute();
  const roles = [...new Set(person.roles ?? [])];
  if (roles.length > 0)
    await db
      .insertInto("quoin_user_role")
      .values(roles.map((role) => ({ user: id, role })))
      .execute();
  return id;
}
