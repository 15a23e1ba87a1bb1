import { randomUUID } from "node:crypto";
import { foldText } from "@quoin/condition";
import { AppError } from "@quoin/definition";
import type { Store } from "@quoin/store";
import type { Kysely } from "kysely";
import type { ApiTables } from "../tables/tables.ts";
import { tablesOf } from "../tables/tables-of.ts";
import type { Team, Teams } from "./team.ts";

type Db = Kysely<ApiTables>;

const LONGEST = 100;
const missing = (): AppError => new AppError("not_found", "There is no such team.");

async function memberships(db: Db): Promise<readonly { readonly user: string; readonly teams: readonly string[] }[]> {
  const rows = await db.selectFrom("quoin_person").select(["user", "teams"]).orderBy("user").execute();
  return rows.map(({ user, teams }) => ({ user, teams: JSON.parse(teams) as string[] }));
}

/** Puts people into a team and takes others out. */
async function setMembers(db: Db, id: string, members: ReadonlySet<string>): Promise<void> {
  for (const { user, teams } of await memberships(db)) {
    if (teams.includes(id) === members.has(user)) continue;
    const next = members.has(user) ? [...teams, id] : teams.filter((one) => one !== id);
    await db
      .updateTable("quoin_person")
      .set({ teams: JSON.stringify(next) })
      .where("user", "=", user)
      .execute();
  }
}

async function checkMembers(db: Db, members: readonly string[]): Promise<void> {
  const known = new Set((await memberships(db)).map(({ user }) => user));
  const unknown = members.findIndex((member) => !known.has(member));
  if (unknown >= 0)
    throw new AppError("validation", "One of the members is nobody here.", {
      details: [{ path: `/members/${unknown}`, code: "unknown_user" }],
    });
}

function checkName(name: string): string {
  const trimmed = name.trim();
  const code = trimmed === "" ? "required" : trimmed.length > LONGEST ? "too_long" : undefined;
  if (code !== undefined)
    throw new AppError("validation", "A team needs a name of at most 100 characters.", {
      details: [{ path: "/name", code, params: { limit: LONGEST, actual: trimmed.length } }],
    });
  return trimmed;
}

/** Teams over the store's database. Who is in one stands with the people. */
export function createTeams(store: Store, clock: () => Date): Teams {
  const db = tablesOf(store.db);
  const list = async (): Promise<readonly Team[]> => {
    const teams = await db.selectFrom("quoin_team").select(["id", "name"]).orderBy("name").execute();
    const people = await memberships(db);
    return teams.map((team) => ({
      ...team,
      members: people.filter(({ teams: own }) => own.includes(team.id)).map(({ user }) => user),
    }));
  };
  return {
    list,

    async save({ id: given, name, members }) {
      const content = { name: checkName(name), fold: foldText(name.trim()) };
      return store.transaction(async (tx) => {
        const tables = tablesOf(tx.db);
        await checkMembers(tables, members);
        const same = await tables
          .selectFrom("quoin_team")
          .select("id")
          .where("fold", "=", content.fold)
          .executeTakeFirst();
        if (same && same.id !== given)
          throw new AppError("duplicate", "Another team has this name.", {
            details: [{ path: "/name", code: "taken" }],
          });
        const id = given ?? randomUUID();
        if (given === undefined) {
          const row = { id, ...content, created_at: clock().toISOString() };
          await tables.insertInto("quoin_team").values(row).execute();
        } else {
          const changed = await tables.updateTable("quoin_team").set(content).where("id", "=", id).executeTakeFirst();
          if (changed.numUpdatedRows === 0n) throw missing();
        }
        await setMembers(tables, id, new Set(members));
        return { id, name: content.name, members: [...new Set(members)] };
      });
    },

    remove: (id) =>
      store.transaction(async (tx) => {
        const tables = tablesOf(tx.db);
        const gone = await tables.deleteFrom("quoin_team").where("id", "=", id).executeTakeFirst();
        if (gone.numDeletedRows === 0n) throw missing();
        await setMembers(tables, id, new Set());
      }),
  };
}
