import { AppError, type FieldSchema } from "@quoin/definition";
import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import type { PublishProgress } from "../../definitions/definitions.ts";
import { openBase, type StoreBase } from "../../open-base.ts";
import { designer } from "../../testing/designer.ts";
import { lookInto } from "../../testing/look-into.ts";
import { openTestStore, type TestStore } from "../../testing/open-test-store.ts";
import { integer, relation, setOf, text } from "../../testing/sets.ts";
import { tempFile } from "../../testing/temp-file.ts";
import { testDatabase } from "../../testing/test-database.ts";
import type { Work } from "../work.ts";
import { readAhead } from "./ahead-row.ts";
import { dropAhead } from "./drop-ahead.ts";
import { fillAhead } from "./fill-ahead.ts";

const things = (a: FieldSchema, more: Readonly<Record<string, FieldSchema>> = {}) => setOf({ thing: { a, ...more } });

/** Ten things with "0" to "9", so many that a publish works ahead. */
async function filled(file = tempFile()): Promise<{ readonly store: TestStore; readonly ids: readonly string[] }> {
  const store = await openTestStore({ large: 5, file });
  await store.publish(things(text()));
  const ids = await store.make(...Array.from({ length: 10 }, (_, n) => ({ a: String(n) })));
  return { store, ids };
}

const publish = async (
  store: TestStore,
  set: ReturnType<typeof things>,
  onProgress: (progress: PublishProgress) => void,
) =>
  store.definitions.publish(
    { set, expectedVersion: (await store.definitions.published()).version },
    designer,
    onProgress,
  );

const left = async (store: TestStore): Promise<number> =>
  (await sql`select place from quoin_ahead`.execute(store.db)).rows.length;

test("what is written while values move is converted too", async () => {
  const { store, ids } = await filled();
  const [first = "", second = "", third = ""] = ids;
  let writing: Promise<unknown> | undefined;
  await publish(store, things(integer({ "x-index": true })), ({ done, rows }) => {
    if (done > 0 || rows === undefined) return;
    writing ??= Promise.all([
      store.change(first, { a: "100" }),
      store.change(second, { a: null }),
      store.make({ a: "11" }),
      store.records.write([{ op: "delete", entity: "thing", id: third }], { actor: designer }),
    ]);
  });
  await writing;
  expect(await store.values("a")).toEqual([100, undefined, 3, 4, 5, 6, 7, 8, 9, 11]);
  const indexes = Object.keys((await store.definitions.published()).physical.indexes);
  expect((await lookInto(store).indexes()).filter((name) => name.startsWith("ix_")).toSorted()).toEqual(
    indexes.toSorted(),
  );
  expect(await left(store)).toBe(0);
  expect(await store.verify()).toEqual([]);
});

test("what is written meanwhile and does not convert stops the publish with nothing left of it", async () => {
  const { store, ids } = await filled();
  const before = await lookInto(store).all();
  let writing: Promise<unknown> | undefined;
  const refused = publish(store, things(integer()), ({ done, rows }) => {
    if (done === 0 && rows !== undefined) writing ??= store.change(ids[0] ?? "", { a: "many" });
  });
  await expect(refused).rejects.toMatchObject({
    code: "impossible_change",
    details: [{ code: "values_do_not_convert", params: { rows: 1, samples: [{ id: ids[0], value: "many" }] } }],
  });
  await writing;
  expect(await lookInto(store).all()).toEqual(before);
  expect(await store.values("a")).toEqual(["many", "1", "2", "3", "4", "5", "6", "7", "8", "9"]);
});

test("who ends it leaves nothing of it", async () => {
  const { store } = await filled();
  const before = await lookInto(store).all();
  const ended = publish(store, things(integer()), () => {
    throw new Error("enough");
  });
  await expect(ended).rejects.toThrow("enough");
  expect(await lookInto(store).all()).toEqual(before);
  expect(await left(store)).toBe(0);
});

test("a place that points at records goes again too", async () => {
  const store = await openTestStore({ large: 1 });
  const many: FieldSchema = { ...relation("thing"), type: "array", "x-type": "relations" };
  const set = (b: FieldSchema) => setOf({ thing: { a: text(), b } });
  await store.publish(set(many));
  const [one = ""] = await store.make({ a: "One" });
  await store.make({ a: "Two", b: [one] });
  const before = await lookInto(store).all();
  const end = () => {
    throw new Error("enough");
  };
  await expect(publish(store, set(relation("thing")), end)).rejects.toThrow("enough");
  expect(await lookInto(store).all()).toEqual(before);
  await store.publish(set(relation("thing")));
  const single = await lookInto(store).all();
  await expect(publish(store, set(many), end)).rejects.toThrow("enough");
  expect(await lookInto(store).all()).toEqual(single);
});

/** As a process leaves it that was killed before the last part. */
async function killed(store: TestStore): Promise<void> {
  const ended = publish(store, things(integer()), () => {
    throw new AppError("unavailable", "gone");
  });
  await expect(ended).rejects.toThrow("gone");
  expect(await left(store)).toBe(1);
}

test("what a killed publish has left is gone on with by the same one", async () => {
  const { store, ids } = await filled();
  await killed(store);
  await store.change(ids[9] ?? "", { a: "90" });
  // As if all but the last two records had been done.
  const part = ids.toSorted().at(7);
  await sql`update quoin_ahead set after = ${part ?? ""}, converted = 8`.execute(store.db);
  await sql`update thing set a_2 = cast(a as integer) + 1000 where id <= ${part ?? ""}`.execute(store.db);
  await store.publish(things(integer()));
  expect(await store.values("a")).toEqual([1000, 1001, 1002, 1003, 1004, 1005, 1006, 1007, 8, 90]);
  expect((await store.log.read({ after: 0, limit: 100 })).at(-1)).toMatchObject({
    op: "convert",
    after: { converted: 10 },
  });
  expect(await left(store)).toBe(0);
});

test("another publish waits for one that may be under way, and takes away what is left of one that is not", async () => {
  const { store } = await filled();
  await killed(store);
  const other = things(text(), { b: text() });
  await expect(store.publish(other)).rejects.toMatchObject({ code: "busy" });
  await sql`update quoin_ahead set at = '2020-01-01T00:00:00.000Z'`.execute(store.db);
  await store.publish(other);
  expect(await left(store)).toBe(0);
  expect((await lookInto(store).columns("thing")).filter((name) => /^a(_\d+)?$/.test(name))).toEqual(["a"]);
  await store.publish(things(integer(), { b: text() }));
  expect(await store.values("a")).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

/** As if the last sign of life of what works ahead were long ago. */
const silent = async (store: TestStore): Promise<void> =>
  void (await sql`update quoin_ahead set at = '2020-01-01T00:00:00.000Z'`.execute(store.db));

const indexed = integer({ "x-index": true });

test("what is left of a publish whose choices changed is taken away with the indexes over it", async () => {
  const { store, ids } = await filled();
  await store.change(ids[0] ?? "", { a: "many" });
  const set = things(indexed);
  const ended = store.definitions.publish(
    { set, expectedVersion: 1, choices: { "thing.a": { misfits: "empty" } } },
    designer,
    ({ step }) => {
      if (step !== "index-records" && step.includes("index")) throw new AppError("unavailable", "gone");
    },
  );
  await expect(ended).rejects.toThrow("gone");
  expect(await left(store)).toBe(2);
  await silent(store);
  await store.publish(set, { "thing.a": { misfits: "fill", fill: 7 } });
  expect(await store.values("a")).toEqual([7, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  const names = Object.keys((await store.definitions.published()).physical.indexes);
  expect(await lookInto(store).indexes()).toEqual(expect.arrayContaining(names));
  expect(await left(store)).toBe(0);
});

/** A step over "thing" that would write one part, and does something before. */
const stepOf = (before: () => Promise<unknown>, write: () => Promise<void>): Work => ({
  kind: "change-type",
  class: "rewrite",
  table: "thing",
  ahead: {
    place: "thing.a_2",
    spec: 1,
    made: { table: "thing", columns: ["a_2"] },
    needs: [],
    make: async ({ db }) => void (await sql`alter table thing add column a_2 integer`.execute(db)),
    async part(_at, after) {
      // Whoever adds records all the time shall not keep a publish going for ever.
      if (after !== "") throw new Error("More was asked for after the last part.");
      await before();
      return { last: "z", rows: 10, isLast: true, converted: 10, left: 0, problems: [], writes: [write] };
    },
  },
});

/** Another process at the same database. */
async function other(file: string): Promise<StoreBase> {
  const base = await openBase({ file: await testDatabase(file) });
  onTestFinished(() => base.close());
  return base;
}

test.each([
  ["went on with", sql`update quoin_ahead set after = 'm'`],
  ["published", sql`delete from quoin_ahead`],
])("nothing is written into what another process %s meanwhile", async (_what, meanwhile) => {
  const file = tempFile();
  await filled(file);
  const base = await other(file);
  let wrote = false;
  const work = stepOf(
    () => meanwhile.execute(base.db),
    async () => {
      wrote = true;
    },
  );
  const { dialect, db, write, context } = base;
  const filling = fillAhead({ db, dialect, write, large: 5 }, await context.published(), [work]);
  await expect(filling).rejects.toMatchObject({ code: "busy" });
  expect(wrote).toBe(false);
});

test("what was published with meanwhile is not taken away", async () => {
  const file = tempFile();
  const { store } = await filled(file);
  await killed(store);
  const base = await other(file);
  const rows = [...(await readAhead(store.db)).values()];
  await store.publish(things(integer()));
  await dropAhead(base, rows);
  expect(await store.values("a")).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test("values that are told by one name and looked up by another are converted beforehand too", async () => {
  const store = await openTestStore({ large: 1 });
  const set = (b: FieldSchema) => setOf({ place: { name: text() }, thing: { a: text({ "x-name": true }), b } });
  await store.publish(set(relation("thing")));
  const [one = ""] = await store.make({ a: "One" });
  await store.make({ a: "Two", b: one }, { a: "Three", b: one });
  await store.records.write([{ op: "create", entity: "place", values: { name: "One" } }], { actor: designer });
  const ended = publish(store, set(relation("place")), ({ rows }) => {
    if (rows !== undefined) throw new AppError("unavailable", "gone");
  });
  await expect(ended).rejects.toThrow("gone");
  expect(await left(store)).toBe(1);
  await store.publish(set(relation("place")));
  expect((await store.values("b")).filter((value) => value !== undefined)).toHaveLength(2);
});

test("what search knows of many records follows a version by a job", async () => {
  const { store } = await filled();
  const found = async (): Promise<number> =>
    (await store.records.query({ entity: "thing", search: "7", fields: ["a"] }, designer)).data.length;
  expect(await found()).toBe(1);
  await store.publish(things(text({ "x-search": false })));
  await store.publish(things(text({ "x-name": true }), { b: text() }));
  const stop = new AbortController();
  const [job] = await store.jobs.list({ kinds: ["search-index"], status: ["waiting"] });
  expect(job).toBeDefined();
  const working = store.jobs.runWorker(store.handlers, { signal: stop.signal });
  await expect
    .poll(async () => store.jobs.list({ kinds: ["search-index"], status: ["waiting", "running"] }))
    .toEqual([]);
  stop.abort();
  await working;
  expect(await found()).toBe(1);
  expect((await sql`select entity from quoin_search_fill`.execute(store.db)).rows).toEqual([]);
});

test("a plan looks at a part of many records, and tells about how many are concerned", async () => {
  const store = await openTestStore({ large: 10 });
  await store.publish(things(text(), { b: text() }));
  await store.make(
    ...Array.from({ length: 200 }, (_, n) => ({ a: n % 2 === 0 ? "many" : String(n), b: "long enough" })),
  );
  const plan = await store.definitions.plan(things(integer(), { b: text({ maxLength: 5 }) }));
  const [moved, shorter] = ["a", "b"].map((key) => plan.steps.find(({ field }) => field === key));
  expect(moved).toMatchObject({ rows: 200, looked: 50, problems: [{ code: "values_do_not_convert" }] });
  expect(Number(moved?.problems[0]?.params?.["rows"]) % 4).toBe(0);
  expect(shorter).toMatchObject({ rows: 200, looked: 50, warnings: [{ params: { code: "too_long", rows: 200 } }] });
  expect(shorter?.warnings[0]?.params?.["samples"]).toHaveLength(5);
  await expect(store.publish(things(integer(), { b: text() }))).rejects.toMatchObject({
    details: [{ code: "values_do_not_convert", params: { rows: 100 } }],
  });
});
