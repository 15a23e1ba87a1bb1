import { AppError } from "@quoin/definition";
import type { Store } from "@quoin/store";
import type { Kysely } from "kysely";
import type { ApiTables } from "../tables/tables.ts";
import { tablesOf } from "../tables/tables-of.ts";
import { ADMIN_ROLE } from "./abilities-of.ts";
import { checkRoles } from "./check-roles.ts";
import { checkTeams } from "./check-teams.ts";
import { checkEmail } from "./check-email.ts";
import type { People } from "./people.ts";

const MAX_PREFERENCES = 64 * 1024;

const mustExist = async (db: Kysely<ApiTables>, id: string): Promise<void> => {
  const found = await db.selectFrom("quoin_person").select("user").where("user", "=", id).executeTakeFirst();
  if (!found) throw new AppError("not_found", "There is no such user.");
};

/** Run after a change, in its transaction: a workspace that nobody can administer is refused. */
const mustKeepAdmin = async (db: Kysely<ApiTables>): Promise<void> => {
  const left = await db
    .selectFrom("quoin_user_role as r")
    .innerJoin("quoin_person as p", "p.user", "r.user")
    .select("r.user")
    .where("r.role", "=", ADMIN_ROLE)
    .where("p.disabled", "=", 0)
    .executeTakeFirst();
  if (!left)
    throw new AppError("conflict", "At least one administrator must stay.", {
      details: [{ path: "", code: "last_admin" }],
    });
};

type Changes = Pick<People, "update" | "setRoles" | "setDisabled" | "savePreferences">;

/** The changes of a user that exists. */
export function changePerson(store: Store, now: () => string): Changes {
  const inTables = <T>(work: (db: Kysely<ApiTables>) => Promise<T>): Promise<T> =>
    store.transaction((tx) => work(tablesOf(tx.db)));
  return {
    update: (id, changes) =>
      inTables(async (db) => {
        await mustExist(db, id);
        await checkTeams(db, changes.teams);
        if (changes.name !== undefined)
          await db
            .updateTable("quoin_user")
            .set({ name: changes.name.trim(), updatedAt: now() })
            .where("id", "=", id)
            .execute();
        if (changes.email !== undefined) {
          const email = checkEmail(changes.email);
          const other = await db
            .selectFrom("quoin_user")
            .select("id")
            .where("email", "=", email)
            .where("id", "!=", id)
            .executeTakeFirst();
          if (other)
            throw new AppError("duplicate", "Somebody has this e-mail address already.", {
              details: [{ path: "/email", code: "taken" }],
            });
          await db.updateTable("quoin_user").set({ email, updatedAt: now() }).where("id", "=", id).execute();
        }
        const profile = {
          ...(changes.teams === undefined ? {} : { teams: JSON.stringify(changes.teams) }),
          ...(changes.manager === undefined ? {} : { manager: changes.manager }),
          ...(changes.locale === undefined ? {} : { locale: changes.locale }),
          ...(changes.timeZone === undefined ? {} : { time_zone: changes.timeZone }),
        };
        if (Object.keys(profile).length > 0)
          await db.updateTable("quoin_person").set(profile).where("user", "=", id).execute();
      }),

    async setRoles(id, roles) {
      const had = await tablesOf(store.db)
        .selectFrom("quoin_user_role")
        .select("role")
        .where("user", "=", id)
        .execute();
      await checkRoles(
        store,
        roles,
        had.map(({ role }) => role),
      );
      await inTables(async (db) => {
        await mustExist(db, id);
        await db.deleteFrom("quoin_user_role").where("user", "=", id).execute();
        const values = [...new Set(roles)].map((role) => ({ user: id, role }));
        if (values.length > 0) await db.insertInto("quoin_user_role").values(values).execute();
        await mustKeepAdmin(db);
      });
    },

    setDisabled: (id, disabled) =>
      inTables(async (db) => {
        await mustExist(db, id);
        await db
          .updateTable("quoin_person")
          .set({ disabled: disabled ? 1 : 0 })
          .where("user", "=", id)
          .execute();
        if (!disabled) return;
        await mustKeepAdmin(db);
        await db.deleteFrom("quoin_session").where("userId", "=", id).execute();
      }),

    savePreferences: (id, changes) =>
      inTables(async (db) => {
        await mustExist(db, id);
        const row = await db
          .selectFrom("quoin_person")
          .select("preferences")
          .where("user", "=", id)
          .executeTakeFirstOrThrow();
        const merged = { ...(JSON.parse(row.preferences) as Record<string, unknown>), ...changes };
        const kept = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
        const text = JSON.stringify(kept);
        if (text.length > MAX_PREFERENCES) throw new AppError("too_large", "Preferences take at most 64 KiB.");
        await db.updateTable("quoin_person").set({ preferences: text }).where("user", "=", id).execute();
        return kept;
      }),
  };
}
