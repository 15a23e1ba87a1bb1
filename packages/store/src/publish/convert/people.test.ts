import type { FieldSchema } from "@quoin/definition";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { openTestStore } from "../../testing/open-test-store.ts";
import { setOf, text } from "../../testing/sets.ts";

const label = { "x-labels": { en: "Who" } };
const user: FieldSchema = { type: "string", "x-type": "user", ...label };
const users: FieldSchema = { type: "array", "x-type": "users", items: { type: "string" }, ...label };
const things = (a: FieldSchema) => setOf({ thing: { a } });
const PEOPLE = { u1: "Ann Li", u2: "Bob", u3: "Zoe", u4: "Zoe" };
const named = (name: string, rows: Readonly<Record<string, string>>) => ({
  name: `test-${name}`,
  async up(db: Parameters<ReturnType<typeof sql>["execute"]>[0]): Promise<void> {
    await sql`create table ${sql.table(name)} (id text primary key, name text not null)`.execute(db);
    for (const [id, word] of Object.entries(rows))
      await sql`insert into ${sql.table(name)} (id, name) values (${id}, ${word})`.execute(db);
  },
});
const open = (large: number) =>
  openTestStore({
    large,
    migrations: [named("host_person", PEOPLE), named("host_team", {})],
    names: {
      user: { table: "host_person", id: "id", name: "name" },
      team: { table: "host_team", id: "id", name: "name" },
    },
  });

test.each([2, 1000])("people become their names, and names people, with %i records as many", async (large) => {
  const store = await open(large);
  await store.publish(things(user));
  await store.make({ a: "u1" }, { a: "u2" }, {}, { a: "u1" });
  await store.publish(things(text()));
  expect(await store.values("a")).toEqual(["Ann Li", "Bob", undefined, "Ann Li"]);
  await store.make({ a: "Zoe" }, { a: "Nobody" });
  // Two are called Zoe.
  const plan = await store.definitions.plan(things(users));
  expect(plan.problems).toMatchObject([
    { code: "values_do_not_convert", params: { rows: 2, samples: [{ value: "Zoe" }, { value: "Nobody" }] } },
  ]);
  await store.publish(things(users), { "thing.a": { misfits: "empty" } });
  expect(await store.values("a")).toEqual([["u1"], ["u2"], undefined, ["u1"], undefined, undefined]);
  expect(await store.verify()).toEqual([]);
});

test("where nobody tells the names, people become no texts", async () => {
  const store = await openTestStore();
  await store.publish(things(user));
  await store.make({ a: "u1" });
  expect((await store.definitions.plan(things(text()))).problems).toMatchObject([{ code: "impossible_change" }]);
});
