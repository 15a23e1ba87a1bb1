import { AppError } from "@quoin/definition";
import type { Store } from "@quoin/store";
import { tablesOf } from "../tables/tables-of.ts";
import type { SettingsService } from "../workspace/settings.ts";
import { abilitiesOf, ADMIN_ROLE } from "./abilities-of.ts";
import { changePerson } from "./change-person.ts";
import { checkEmail } from "./check-email.ts";
import { checkRoles } from "./check-roles.ts";
import { checkTeams } from "./check-teams.ts";
import { checkPassword } from "./check-password.ts";
import { insertPerson } from "./insert-person.ts";
import { listPeople } from "./list-people.ts";
import type { NewPerson } from "./new-person.ts";
import type { People } from "./people.ts";
import { subordinatesOf } from "./subordinates-of.ts";
import { teamsOf } from "./teams-of.ts";

interface Options {
  readonly store: Store;
  readonly settings: SettingsService;
  readonly hashPassword: (password: string) => Promise<string>;
  readonly clock: () => Date;
}

/** Users over the store's database. */
export function createPeople({ store, settings, hashPassword, clock }: Options): People {
  const db = tablesOf(store.db);
  const now = (): string => clock().toISOString();

  /** Hashing is slow on purpose, so it is done before the transaction. */
  const prepare = async (person: NewPerson) => {
    const email = checkEmail(person.email);
    const name = person.name.trim();
    if (name === "")
      throw new AppError("validation", "A name is needed.", { details: [{ path: "/name", code: "required" }] });
    checkPassword(person.password, { email, name });
    return { person: { ...person, email, name }, made: { hash: await hashPassword(person.password), now: now() } };
  };

  const change = changePerson(store, now);

  return {
    ...change,
    needsSetup: async () => (await db.selectFrom("quoin_setup").select("id").executeTakeFirst()) === undefined,

    async createFirstAdmin(input) {
      const { person, made } = await prepare(input);
      return store.transaction(async (tx) => {
        const tables = tablesOf(tx.db);
        const done = await tables.selectFrom("quoin_setup").select("id").executeTakeFirst();
        if (done) throw new AppError("already_done", "This workspace has its first administrator already.");
        const user = await insertPerson(tables, { ...person, roles: [ADMIN_ROLE] }, made);
        // The fixed key makes a second winner impossible even between processes.
        await tables.insertInto("quoin_setup").values({ id: 1, user, at: made.now }).execute();
        return user;
      });
    },

    async create(input) {
      await checkRoles(store, input.roles ?? []);
      const { person, made } = await prepare(input);
      return store.transaction(async (tx) => {
        await checkTeams(tablesOf(tx.db), person.teams);
        return insertPerson(tablesOf(tx.db), person, made);
      });
    },

    async setPassword(id, password) {
      const [person] = await listPeople(db, id);
      if (!person) throw new AppError("not_found", "There is no such user.");
      checkPassword(password, person);
      const hash = await hashPassword(password);
      await store.transaction(async (tx) => {
        const tables = tablesOf(tx.db);
        await tables
          .updateTable("quoin_account")
          .set({ password: hash, updatedAt: now() })
          .where("userId", "=", id)
          .where("providerId", "=", "credential")
          .execute();
        await tables.deleteFrom("quoin_session").where("userId", "=", id).execute();
      });
    },

    list: () => listPeople(db),

    async get(id) {
      const [person] = await listPeople(db, id);
      if (!person) throw new AppError("not_found", "There is no such user.");
      return person;
    },

    async names() {
      const people = await listPeople(db);
      return people.map(({ id, name, disabled }) => ({ id, name, ...(disabled ? { disabled } : {}) }));
    },

    async byEmail(email) {
      const found = await db
        .selectFrom("quoin_user")
        .select("id")
        .where("email", "=", email.trim().toLowerCase())
        .executeTakeFirst();
      return found && (await listPeople(db, found.id))[0];
    },

    async actor(id) {
      const [person] = await listPeople(db, id);
      if (!person || person.disabled) return undefined;
      const [subordinates, teams, workspace, published] = await Promise.all([
        subordinatesOf(db, id),
        teamsOf(db, person.teams),
        settings.get(),
        store.definitions.published(),
      ]);
      return {
        email: person.email,
        actor: {
          userId: id,
          name: person.name,
          roles: person.roles,
          teams,
          subordinates,
          locale: person.locale ?? workspace.locale,
          timeZone: person.timeZone ?? workspace.timeZone,
          abilities: abilitiesOf(person.roles, published.set),
        },
      };
    },

    async preferences(id) {
      const row = await db.selectFrom("quoin_person").select("preferences").where("user", "=", id).executeTakeFirst();
      return JSON.parse(row?.preferences ?? "{}") as Record<string, unknown>;
    },
  };
}
