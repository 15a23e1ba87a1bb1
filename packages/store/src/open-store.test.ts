import { type Kysely, sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { openStore } from "./open-store.ts";
import type { Store } from "./store.ts";
import { refusalOf } from "./testing/refusal-of.ts";
import { designer } from "./testing/designer.ts";
import { setOf, text } from "./testing/sets.ts";
import { tempFile } from "./testing/temp-file.ts";

async function openWith(file = tempFile()): Promise<Store> {
  const store = await openStore({ file });
  onTestFinished(() => store.close());
  const { version } = await store.definitions.published();
  if (version === 0) {
    const set = setOf({ thing: { name: text({ "x-unique": true }) } });
    await store.definitions.publish({ set, expectedVersion: 0 }, designer);
  }
  return store;
}

const create = (name: string) => ({ op: "create", entity: "thing", values: { name } }) as const;
const count = async (store: Store) => (await store.records.query({ entity: "thing", count: "exact" }, designer)).count;

test("a transaction holds records, log and jobs together", async () => {
  const store = await openWith();
  const both = store.transaction(async (tx) => {
    await tx.records.write([create("a")], { actor: designer });
    await tx.jobs.enqueue({ kind: "mail", key: "k", payload: 1 });
    expect(await tx.log.lastPosition()).toBe(1);
    expect((await tx.records.query({ entity: "thing" }, designer)).data).toHaveLength(1);
    expect(await store.log.lastPosition()).toBe(0);
    throw new Error("undo");
  });
  await expect(both).rejects.toThrow("undo");
  expect([await count(store), await store.log.lastPosition(), await store.jobs.list({})]).toEqual([0, 0, []]);
  const tried = await store.transaction((tx) => tx.records.write([create("a")], { actor: designer }), {
    rollback: true,
  });
  expect(tried).toMatchObject([{ ok: true, record: { name: "a" } }]);
  expect(await count(store)).toBe(0);
});

test("the store's own doors refuse to write inside a transaction instead of waiting for ever", async () => {
  const store = await openWith();
  const wrong = store.transaction(() => store.records.write([create("a")], { actor: designer }));
  await expect(wrong).rejects.toMatchObject({ code: "internal" });
  await store.records.write([create("a")], { actor: designer });
  expect(await count(store)).toBe(1);
});

test("verifying finds a row that was changed behind the log's back", async () => {
  const store = await openWith();
  const [one, two] = await store.records.write([create("a"), create("b")], { actor: designer });
  expect(await store.verify()).toEqual([]);
  await sql`update thing set rev = 7 where name = 'a'`.execute(store.db);
  await sql`delete from quoin_log where position = 2`.execute(store.db);
  const ids = [one, two].map((result) => (result?.ok ? result.id : ""));
  const lines = await store.verify();
  expect(lines.toSorted()).toEqual(
    [
      `thing ${ids[0]}: revision 7 is logged as revision 1 (create)`,
      `thing ${ids[1]}: revision 1 has no log entry`,
    ].toSorted(),
  );
});

test("a backup taken while records are written opens as a store of its own", async () => {
  const store = await openWith();
  await store.records.write(
    Array.from({ length: 300 }, (_, index) => create(`before ${index}`)),
    { actor: designer },
  );
  const file = tempFile("copy.sqlite");
  const writing = Promise.all(
    Array.from({ length: 20 }, (_, index) => store.records.write([create(`during ${index}`)], { actor: designer })),
  );
  await store.backup(file);
  await writing;
  const copy = await openWith(file);
  expect(await copy.verify()).toEqual([]);
  expect(await count(copy)).toBeGreaterThanOrEqual(300);
  expect(await count(store)).toBe(320);
});

test("a full disk loses nothing acknowledged, and writing goes on once there is room", async () => {
  const store = await openWith();
  await store.records.write([create("before")], { actor: designer });
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(store.db);
  await sql.raw(`pragma max_page_count = ${(rows[0]?.page_count ?? 0) + 8}`).execute(store.db);
  let acknowledged = 1;
  const fill = async () => {
    for (;;) {
      await store.records.write([create(`${acknowledged} ${"x".repeat(180)}`)], { actor: designer });
      acknowledged += 1;
    }
  };
  await expect(fill()).rejects.toMatchObject({ code: "storage_full" });
  expect(await count(store)).toBe(acknowledged);
  expect(await store.verify()).toEqual([]);
  await sql`pragma max_page_count = 100000`.execute(store.db);
  await store.records.write([create("after")], { actor: designer });
  expect(await count(store)).toBe(acknowledged + 1);
});

test("what code of others has run later in a transaction is there for what it reads next, and goes with a rollback", async () => {
  const store = await openWith();
  await sql`create table others (id text primary key, amount integer, note text)`.execute(store.db);
  const read = async (db: Kysely<unknown>) =>
    (await sql<Record<string, unknown>>`select * from others order by id`.execute(db)).rows;
  const rows = [
    { id: "a", amount: 1, note: null },
    { id: "b", amount: null, note: "?" },
  ];
  const seen = await store.transaction(async (tx) => {
    await tx.later.add("others", []);
    await tx.later.add("others", rows);
    await tx.later.run("update others set amount = ? where id = ?", [7, "b"]);
    return read(tx.db);
  });
  expect(seen).toEqual([rows[0], { id: "b", amount: 7, note: "?" }]);
  const twice = store.transaction((tx) => tx.later.add("others", rows));
  expect(await refusalOf(twice)).toMatchObject({ code: "duplicate" });
  expect(await read(store.db)).toEqual(seen);
});

test("records are got by id, those that are missing or in the bin left out", async () => {
  const store = await openWith();
  const results = await store.records.write([create("a"), create("b"), create("c")], { actor: designer });
  const [a = "", b = "", c = ""] = results.map((result) => (result.ok ? result.id : ""));
  await store.records.write([{ op: "delete", entity: "thing", id: b }], { actor: designer });
  const got = await store.records.getAll({ entity: "thing", ids: [c, a, b, "nobody"] }, designer);
  expect([...got].map(([id, row]) => [id, row["id"], row["name"]]).sort()).toEqual(
    [
      [a, a, "a"],
      [c, c, "c"],
    ].sort(),
  );
  expect(await store.records.getAll({ entity: "thing", ids: [] }, designer)).toEqual(new Map());
});
