import fc from "fast-check";
import { sql } from "kysely";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Query, Row } from "../door.ts";
import { openStore } from "../open-store.ts";
import type { Store } from "../store.ts";
import { designer } from "../testing/designer.ts";
import { relation, setOf, text } from "../testing/sets.ts";
import { testDatabase } from "../testing/test-database.ts";

// Lists sorted by people and teams, whose names the host keeps: page by page as by hand.

const PEOPLE = { u1: "bob", u2: "Ann", u3: "王小明", u4: "Zoe", u5: "ann" };
const TEAMS = { t1: "West", t2: "East" };
const directory = mkdtempSync(join(tmpdir(), "quoin-"));
const set = setOf({
  thing: {
    name: text(),
    who: { type: "string", "x-type": "user", "x-labels": { en: "Who" } },
    team: { type: "string", "x-type": "team", "x-labels": { en: "Team" } },
    parent: relation("thing"),
  },
});
const table = (name: string, rows: Readonly<Record<string, string>>) => ({
  name: `test-${name}`,
  async up(db: Store["db"]): Promise<void> {
    await sql`create table ${sql.table(name)} (id text primary key, name text not null)`.execute(db);
    for (const [id, word] of Object.entries(rows))
      await sql`insert into ${sql.table(name)} (id, name) values (${id}, ${word})`.execute(db);
  },
});
const things: readonly Row[] = Array.from({ length: 30 }, (_, i) => ({
  id: `r${String(i).padStart(2, "0")}`,
  name: `N${i}`,
  ...(i % 4 !== 0 && { who: `u${(i % 6) + 1}` }),
  ...(i % 3 !== 0 && { team: `t${(i % 2) + 1}` }),
  ...(i > 0 && i % 5 !== 0 && { parent: `r${String(i - 1).padStart(2, "0")}` }),
}));

let store: Store;
beforeAll(async () => {
  store = await openStore({
    file: await testDatabase(join(directory, "q.db")),
    migrations: [table("host_person", PEOPLE), table("host_team", TEAMS)],
    names: {
      user: { table: "host_person", id: "id", name: "name" },
      team: { table: "host_team", id: "id", name: "name" },
    },
  });
  await store.definitions.publish({ set, expectedVersion: 0 }, designer);
  for (const { id, ...values } of things)
    await store.records.write([{ op: "create", entity: "thing", id: String(id), values }], { actor: designer });
}, 60_000);
afterAll(async () => {
  await store.close();
  rmSync(directory, { recursive: true, force: true });
});

const nameIn = (names: Readonly<Record<string, string>>, id: unknown): string | undefined =>
  names[String(id)]?.toLowerCase();
const VALUES: Readonly<Record<string, (row: Row) => string | undefined>> = {
  who: (row) => nameIn(PEOPLE, row["who"]),
  team: (row) => nameIn(TEAMS, row["team"]),
  "parent.who": (row) => nameIn(PEOPLE, things.find(({ id }) => id === row["parent"])?.["who"]),
};

const compare = (a: string | undefined, b: string | undefined, desc: boolean): number => {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return (a < b ? -1 : 1) * (desc ? -1 : 1);
};

it("pages through a list in the order of names; whom nobody knows any more comes last", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.constantFrom(...Object.keys(VALUES)), { minLength: 1 }),
      fc.boolean(),
      fc.integer({ min: 1, max: 12 }),
      async (fields, desc, limit) => {
        const sort = fields.map((field) => ({ field, desc }));
        const ids: unknown[] = [];
        let cursor: string | undefined;
        do {
          const query: Query = {
            entity: "thing",
            fields: ["id"],
            sort,
            limit,
            ...(cursor !== undefined && { cursor }),
          };
          const page = await store.records.query(query, designer);
          ids.push(...page.data.map(({ id }) => id));
          cursor = page.next;
        } while (cursor !== undefined);
        const byHand = things.toSorted((a, b) => {
          for (const field of fields) {
            const order = compare(VALUES[field]?.(a), VALUES[field]?.(b), desc);
            if (order !== 0) return order;
          }
          return (String(a["id"]) < String(b["id"]) ? -1 : 1) * (desc ? -1 : 1);
        });
        expect(ids).toEqual(byHand.map(({ id }) => id));
      },
    ),
    { numRuns: 25 },
  );
});
