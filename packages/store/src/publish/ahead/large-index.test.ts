import { AppError } from "@quoin/definition";
import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { openBase } from "../../open-base.ts";
import { someone } from "../../testing/actors.ts";
import { designer } from "../../testing/designer.ts";
import { lookInto } from "../../testing/look-into.ts";
import { openTestStore, type TestStore } from "../../testing/open-test-store.ts";
import { choice, integer, setOf, text } from "../../testing/sets.ts";
import { tempFile } from "../../testing/temp-file.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { tidyAhead } from "./tidy-ahead.ts";

const plain = setOf({ thing: { a: text(), b: integer() } });
const wanted = {
  "an index": setOf({ thing: { a: text({ "x-index": true }), b: integer() } }),
  "a unique one": setOf({ thing: { a: text({ "x-unique": true }), b: integer() } }),
  "both over a new column": setOf({ thing: { a: text(), b: text({ "x-index": true, "x-unique": true }) } }),
};
type What = keyof typeof wanted;
const WHATS = Object.keys(wanted) as What[];
const COUNT = 23;

const publish = async (store: TestStore, what: What, onStep?: (step: string, rows: number) => void) =>
  store.definitions.publish(
    { set: wanted[what], expectedVersion: (await store.definitions.published()).version },
    designer,
    ({ step, rows }) => onStep?.(step, rows?.done ?? 0),
  );

/** Twenty-odd things, in no order, of which a part are five. */
async function filled(large = 5, file = tempFile()) {
  const store = await openTestStore({ large, file });
  await store.publish(plain);
  const ids = await store.make(...Array.from({ length: COUNT }, (_, n) => ({ a: `v${(n * 7) % COUNT}`, b: n })));
  return { store, ids };
}

const isIndex = (step: string): boolean => step.startsWith("create-index") || step.startsWith("make-unique");

/** As a process leaves it that is killed with the first so many rows of an index done. */
async function killed(store: TestStore, what: What, after: number): Promise<void> {
  const ended = publish(store, what, (step, rows) => {
    if (isIndex(step) && rows >= after) throw new AppError("unavailable", "gone");
  });
  await expect(ended).rejects.toThrow("gone");
}

/** Whatever changes which rows an index has: makes, changes, empties, deletes, restores, purges. */
async function work({ store, ids }: Awaited<ReturnType<typeof filled>>, round: string): Promise<void> {
  const [one = "", two = "", three = "", four = ""] = ids.slice(round === "first" ? 0 : 12);
  const write = (op: "delete" | "restore" | "purge", id: string) =>
    store.records.write([{ op, entity: "thing", id }], { actor: designer });
  await store.make({ a: `${round} new`, b: ids.length + (round === "first" ? 1 : 2) }, { b: 0 - round.length });
  await store.change(one, { a: `${round} changed` });
  await store.change(two, { a: null });
  for (const id of [three, four]) await write("delete", id);
  await write("purge", three);
  await write("restore", four);
}

test.each(WHATS)("%s is made in parts: killed anywhere, and right for all that is written meanwhile", async (what) => {
  const parts = await filled();
  const { store } = parts;
  const onSqlite = store.dialect.name === "sqlite";
  if (onSqlite) await killed(store, what, 5);
  await work(parts, "first");
  if (onSqlite) await killed(store, what, 15);
  await work(parts, "second");
  let writing: Promise<unknown> | undefined;
  await publish(store, what, (step) => {
    if (isIndex(step)) writing ??= store.change(parts.ids[20] ?? "", { a: "meanwhile" });
  });
  await writing;
  expect(await store.verify()).toEqual([]);
  const whole = await filled(1000);
  await work(whole, "first");
  await work(whole, "second");
  if (writing !== undefined) await whole.store.change(whole.ids[20] ?? "", { a: "meanwhile" });
  await publish(whole.store, what);
  expect(await lookInto(store).all()).toEqual(await lookInto(whole.store).all());
  const sorted = async (of: TestStore) =>
    (await of.records.query({ entity: "thing", sort: [{ field: "a" }], fields: ["a"], limit: 100 }, designer)).data;
  expect((await sorted(store)).map((row) => row["a"])).toEqual((await sorted(whole.store)).map((row) => row["a"]));
});

test.each(WHATS)("%s is gone on with by who finds it bound, and half of what it was filled by gone", async (what) => {
  const file = tempFile();
  const parts = await filled(5, file);
  const { store } = parts;
  const whole = await filled(1000);
  await publish(whole.store, what);
  const base = await openBase({ file: await testDatabase(file) });
  onTestFinished(() => base.close());
  const { parts: made } = store.dialect.largeIndex;
  if (made === undefined) return;
  await killed(store, what, COUNT);
  for (const [name, index] of Object.entries((await whole.store.definitions.published()).physical.indexes)) {
    const { rows } = await sql`select 1 from sqlite_schema where name = ${`quoin_ahead_${name}`}`.execute(store.db);
    if (rows.length > 0) await base.write(({ db }) => made.bind(db, { ...index, name }));
    if (rows.length > 0 && what !== "an index") await base.write(({ db }) => made.clear(db, { ...index, name }));
  }
  await store.change(parts.ids[3] ?? "", { a: "after" });
  await whole.store.change(whole.ids[3] ?? "", { a: "after" });
  await publish(store, what);
  expect(await store.verify()).toEqual([]);
  expect(await lookInto(store).all()).toEqual(await lookInto(whole.store).all());
});

test.each(WHATS)("%s that is bound goes again with the publish", async (what) => {
  const { store } = await filled();
  const before = await lookInto(store).all();
  let index = "";
  const ended = store.definitions.publish({ set: wanted[what], expectedVersion: 1 }, designer, ({ step }) => {
    index ||= isIndex(step) ? step : "";
    if (index !== "" && !isIndex(step)) throw new Error("enough");
    if (index !== "" && step !== index) throw new Error("enough");
  });
  await expect(ended).rejects.toThrow("enough");
  expect(await lookInto(store).all()).toEqual(before);
  expect(await store.verify()).toEqual([]);
});

test("the planner knows as much of an index that is bound as of the others", async () => {
  const file = tempFile();
  const { store } = await filled(5, file);
  const { parts: made } = store.dialect.largeIndex;
  if (made === undefined) return;
  await sql`analyze`.execute(store.db);
  await killed(store, "an index", COUNT);
  const base = await openBase({ file: await testDatabase(file) });
  onTestFinished(() => base.close());
  const whole = await filled(1000);
  const published = await publish(whole.store, "an index");
  const rooms: string[] = [];
  for (const [name, index] of Object.entries(published.physical.indexes)) {
    const { rows } = await sql`select 1 from sqlite_schema where name = ${`quoin_ahead_${name}`}`.execute(store.db);
    if (rows.length === 0) continue;
    rooms.push(name);
    await base.write(({ db }) => made.bind(db, { ...index, name }));
  }
  expect(rooms).not.toEqual([]);
  const known = await sql<{ idx: string }>`select idx from sqlite_stat1 where tbl = 'thing'`.execute(base.db);
  expect(known.rows.map(({ idx }) => idx)).toEqual(expect.arrayContaining(rooms));
});

const unique: What = "a unique one";

test("what is written twice while it is about to be unique stops the publish, and leaves nothing of it", async () => {
  const { store, ids } = await filled();
  const before = await lookInto(store).all();
  const tried = (write: Promise<void>): Promise<boolean> =>
    write.then(
      () => true,
      () => false,
    );
  let writing: Promise<boolean> | undefined;
  const refused = publish(store, unique, (step) => {
    if (isIndex(step)) writing ??= tried(store.change(ids[3] ?? "", { a: "v0" }));
  });
  const outcome = await refused.then(
    () => "published",
    (error: unknown) => error,
  );
  const wrote = await writing;
  // Whoever comes first: the version, or the value.
  if (outcome === "published") expect(wrote).toBe(false);
  else {
    expect(outcome).toMatchObject({
      code: "duplicate",
      details: [{ code: "duplicate_values", params: { values: 1 } }],
    });
    expect(await lookInto(store).all()).toEqual(before);
    await store.change(ids[3] ?? "", { a: "again" });
    await publish(store, unique);
  }
  await expect(store.make({ a: "v0" })).rejects.toMatchObject({ code: "duplicate" });
  expect(await store.verify()).toEqual([]);
});

test("a unique index that a killed publish has left does not hold writers for long", async () => {
  const file = tempFile();
  const { store } = await filled(5, file);
  await sql`insert into quoin_ahead (place, spec, made, after, position, converted, unread, complete, at) values
    ('index ux__thing__a', 'x', '{"index":"ux__thing__a","unique":true}', '', 0, 0, 0, 1, '2020-01-01T00:00:00.000Z')`.execute(
    store.db,
  );
  await sql`create unique index ux__thing__a on thing (a) where deleted_at is null`.execute(store.db);
  const base = await openBase({ file: await testDatabase(file) });
  onTestFinished(() => base.close());
  await tidyAhead(base);
  await store.make({ a: "v0" });
  expect(await lookInto(store).indexes()).not.toContain("ux__thing__a");
});

test("doubles that are there are told before anything is made", async () => {
  const { store, ids } = await filled();
  await store.change(ids[3] ?? "", { a: "v0" });
  const before = await lookInto(store).all();
  await expect(publish(store, unique)).rejects.toMatchObject({
    code: "duplicate",
    details: [{ params: { values: 1, samples: [{ value: "v0", count: 2 }] } }],
  });
  expect(await lookInto(store).all()).toEqual(before);
  expect((await sql`select place from quoin_ahead`.execute(store.db)).rows).toEqual([]);
});

test("the halves of an index by which roles sum are made in parts, each of its own rows", async () => {
  const state = choice("select", ["a", "b"]);
  const thing = { a: text(), b: integer(), state, source: choice("select", ["x", "y"]) };
  const has = (field: string, value: string) => ({ required: [field], properties: { [field]: { const: value } } });
  const all = { entity: "thing", where: has("state", "a"), sort: [{ field: "b" }] };
  const mine = { required: ["owner"], properties: { owner: { isCurrentUser: true as const } } };
  const role = { own: { entities: { thing: { read: { anyOf: [mine, { not: has("source", "x") }] } } } } };
  const made = async (large: number) => {
    const store = await openTestStore({ large });
    await store.publish(setOf({ thing }));
    const rows = Array.from({ length: COUNT }, (_, n) => ({
      b: n,
      state: "a",
      ...(n % 3 > 0 && { source: n % 3 === 1 ? "x" : "y" }),
    }));
    return { store, ids: await store.make(...rows) };
  };
  const [parts, whole] = [await made(5), await made(1000)];
  for (const { store, ids } of [parts, whole]) {
    const change = (at: number, source: string | null) => store.change(ids[at] ?? "", { source });
    const set = { ...setOf({ thing }, { all }), role };
    let writing: Promise<unknown> | undefined;
    await store.definitions.publish({ set, expectedVersion: 1 }, designer, ({ step }) => {
      if (isIndex(step)) writing ??= Promise.all([change(0, "x"), change(1, null), change(2, "x")]);
    });
    await (writing ?? Promise.all([change(0, "x"), change(1, null), change(2, "x")]));
    expect(await store.verify()).toEqual([]);
    const aggregates = [
      { fn: "count", as: "n" },
      { fn: "sum", field: "b", as: "sum" },
    ] as const;
    const query = { entity: "thing", where: has("state", "a"), aggregates };
    const open = Array.from({ length: COUNT }, (_, n) => n).filter((n) => n === 1 || (n > 2 && n % 3 !== 1));
    const sum = open.reduce((total, n) => total + n, 0);
    expect(await store.records.aggregate(query, someone("nobody", "own"))).toEqual([{ n: open.length, sum }]);
    expect(await store.records.aggregate(query, designer)).toEqual([{ n: COUNT, sum: (COUNT * (COUNT - 1)) / 2 }]);
  }
  expect(await lookInto(parts.store).all()).toEqual(await lookInto(whole.store).all());
});
