import { sql } from "kysely";
import { expect, test } from "vitest";
import { designer } from "../../testing/designer.ts";
import { lookInto } from "../../testing/look-into.ts";
import { openTestStore } from "../../testing/open-test-store.ts";
import { choice, integer, relation, setOf, text } from "../../testing/sets.ts";

test("what is out of use is announced, goes when its time is up, and no earlier version stumbles over it", async () => {
  const store = await openTestStore();
  const first = setOf({
    thing: { a: text(), b: choice("multi-select", ["x"]), c: relation("thing"), d: text({ "x-unique": true }) },
  });
  await store.publish(first);
  await store.make({ a: "12", b: ["x"], d: "kept" });
  await store.publish(setOf({ thing: { a: integer() } }));
  const plan = await store.definitions.plan(setOf({ thing: { a: integer(), e: text() } }));
  expect(plan.expiring?.map(({ entity, field }) => [entity, field])).toEqual(
    expect.arrayContaining(["a", "b", "c", "d"].map((field) => ["thing", field])),
  );
  expect(await store.definitions.purgeRetired(30)).toBe(0);
  const later = new Date(Date.now() + 1);
  await expect.poll(() => Date.now() > later.getTime()).toBe(true);
  expect(await store.definitions.purgeRetired(0)).toBe(4);
  expect(await store.definitions.purgeRetired(0)).toBe(0);
  const columns = await lookInto(store).columns("thing");
  expect(["a", "a__fold", "c", "d"].filter((name) => columns.includes(name))).toEqual([]);
  expect(await lookInto(store).tables()).not.toContain("thing__b");
  expect((await store.definitions.plan(first)).expiring).toBeUndefined();
  await store.publish(first);
  expect([await store.values("a"), await store.values("b"), await store.values("d")]).toEqual([
    ["12"],
    [undefined],
    [undefined],
  ]);
  expect(await store.verify()).toEqual([]);
});

test("of many records values go in parts, from wherever a killed process has left them", async () => {
  const store = await openTestStore({ large: 5 });
  const first = setOf({
    thing: { a: text(), b: choice("multi-select", ["x"]), c: relation("thing"), d: text({ "x-unique": true }) },
  });
  await store.publish(first);
  const [one = ""] = await store.make({ a: "1", b: ["x"], d: "first" });
  await store.make(...Array.from({ length: 12 }, (_, n) => ({ a: String(n), b: ["x"], c: one, d: `kept ${n}` })));
  await store.publish(setOf({ thing: { e: text() } }));
  await store.change(one, { e: "kept" });
  // As one leaves it that is killed in the middle of one of them.
  await sql`insert into quoin_purged (place, at) values ('thing.a', '2026-01-01T00:00:00.000Z')`.execute(store.db);
  const made = JSON.stringify({ table: "thing", columns: ["a", "a__fold"] });
  await sql`insert into quoin_purging (place, made) values ('thing.a', ${made})`.execute(store.db);
  await sql`update thing set a = null, a__fold = null where id <= ${one}`.execute(store.db);
  const later = new Date(Date.now() + 1);
  await expect.poll(() => Date.now() > later.getTime()).toBe(true);
  expect(await store.definitions.purgeRetired(0)).toBe(3);
  expect((await sql`select place from quoin_purging`.execute(store.db)).rows).toEqual([]);
  expect(await lookInto(store).tables()).not.toContain("thing__b");
  const columns = await lookInto(store).columns("thing");
  const left = ["a", "a__fold", "c", "d", "d__fold"].filter((name) => columns.includes(name));
  if (store.dialect.name === "postgres") expect(left).toEqual([]);
  for (const column of left)
    expect((await sql`select id from thing where ${sql.ref(column)} is not null`.execute(store.db)).rows).toEqual([]);
  expect(JSON.stringify(await lookInto(store).all())).not.toContain("references");
  await store.publish(first);
  expect([await store.values("a"), await store.values("c")].flat()).toEqual(
    Array.from({ length: 26 }, () => undefined),
  );
  await store.change(one, { a: "again", c: one, d: "again" });
  await store.records.write([{ op: "purge", entity: "thing", id: one }], { actor: designer }).catch(() => undefined);
  expect(await store.verify()).toEqual([]);
});

test("records of a removed entity are kept whole", async () => {
  const store = await openTestStore();
  const both = setOf({ thing: { a: text() }, other: { a: text() } });
  await store.publish(both);
  await store.make({ a: "x" });
  await store.publish(setOf({ other: { a: text() } }));
  const later = new Date(Date.now() + 1);
  await expect.poll(() => Date.now() > later.getTime()).toBe(true);
  expect(await store.definitions.purgeRetired(0)).toBe(0);
  await store.publish(both);
  expect(await store.values("a")).toEqual(["x"]);
});
