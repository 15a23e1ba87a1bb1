import { sql, type Kysely } from "kysely";
import { expect, test } from "vitest";
import type { NewLogEntry } from "./log/log-entry.ts";
import type { StoreNotice } from "./store-notice.ts";
import { lookInto } from "./testing/look-into.ts";
import { openTestBase } from "./testing/open-test-base.ts";
import { openBase } from "./open-base.ts";
import { testDatabase } from "./testing/test-database.ts";
import { tempFile } from "./testing/temp-file.ts";

const entry = (record: string): NewLogEntry => ({
  actor: "u1",
  actorName: "Ann",
  cause: { source: "api", chain: [] },
  entity: "customer",
  record,
  op: "update",
  before: { name: "a" },
  after: { name: "b" },
  rev: 2,
});

test("the log keeps every entry in commit order with its version and instant", async () => {
  const at = new Date("2026-05-05T10:00:00.000Z");
  const store = await openTestBase({ clock: () => at });
  const positions = await store.write(({ append }) =>
    append(Array.from({ length: 1500 }, (_, index) => entry(`r${index}`))),
  );
  expect(positions).toEqual(Array.from({ length: 1500 }, (_, index) => index + 1));
  const [first] = await store.log.read({ limit: 1 });
  expect(first).toEqual({ ...entry("r0"), position: 1, at: at.toISOString(), version: 0 });
  const after = await store.log.read({ after: 1497, limit: 10 });
  expect(after.map(({ record }) => record)).toEqual(["r1497", "r1498", "r1499"]);
  const before = await store.log.read({ before: 3, limit: 10, entity: "customer" });
  expect(before.map(({ position }) => position)).toEqual([2, 1]);
  expect(await store.log.read({ limit: 10, entity: "customer", record: "r7" })).toHaveLength(1);
  expect(await store.log.lastPosition()).toBe(1500);
  await expect(store.log.read({ after: 1, before: 2, limit: 1 })).rejects.toMatchObject({ code: "malformed" });
});

test("what is undone was never there: no entry, no notice, no hook; the result comes back", async () => {
  const store = await openTestBase();
  const notices: StoreNotice[] = [];
  store.onChange((notice) => notices.push(notice));
  let hooked = false;
  const tried = await store.write(
    async ({ append, afterCommit }) => {
      afterCommit(() => void (hooked = true));
      await append([entry("r1")]);
      return "tried";
    },
    { rollback: true },
  );
  expect(tried).toBe("tried");
  await expect(
    store.write(async ({ append }) => {
      await append([entry("r1")]);
      throw new Error("no");
    }),
  ).rejects.toThrow("no");
  expect([notices, hooked, await store.log.lastPosition()]).toEqual([[], false, 0]);
  const [position] = await store.write(({ append }) => append([entry("r1")]));
  expect(notices).toEqual([{ position, version: 0 }]);
});

test("listeners hear of another process's entries, and may write from within", async () => {
  const store = await openTestBase();
  const other = await openTestBase({ file: store.file });
  const heard = new Promise<number>((resolve) => {
    const stop = other.onChange(({ position }) => {
      stop();
      void other.write(({ append }) => append([entry("answer")])).then(() => resolve(position));
    });
  });
  await store.write(({ append }) => append([entry("question")]));
  expect(await heard).toBe(1);
  expect((await store.log.read({ limit: 10 })).map(({ record }) => record)).toEqual(["question", "answer"]);
});

test("a listener that fails hurts neither the writer nor the other listeners", async () => {
  const store = await openTestBase();
  const warned = new Promise<Error>((resolve) => process.once("warning", resolve));
  const heard: number[] = [];
  store.onChange(() => {
    throw new Error("a listener's own fault");
  });
  store.onChange(({ position }) => heard.push(position));
  expect(await store.write(({ append }) => append([entry("r")]))).toEqual([1]);
  expect(heard).toEqual([1]);
  expect((await warned).message).toBe("a listener's own fault");
});

test("migrations of others run once each, after the store's own, also when two open at once", async () => {
  const file = tempFile();
  let runs = 0;
  const migrations = [
    {
      name: "other-1",
      async up(db: Kysely<unknown>) {
        runs += 1;
        await sql`create table quoin_other (id text primary key)`.execute(db);
      },
    },
  ];
  await Promise.all([openTestBase({ file, migrations }), openTestBase({ file, migrations })]);
  await openTestBase({ file, migrations });
  expect(runs).toBe(1);
  const twice = [...migrations, ...migrations];
  await expect(openBase({ file: await testDatabase(file), migrations: twice })).rejects.toMatchObject({
    code: "configuration",
  });
});

test("a migration that fails leaves nothing behind", async () => {
  const file = tempFile();
  const broken = {
    name: "broken",
    async up(db: Kysely<unknown>) {
      await sql`create table quoin_half (id text)`.execute(db);
      throw new Error("broken");
    },
  };
  await expect(openBase({ file: await testDatabase(file), migrations: [broken] })).rejects.toThrow("broken");
  const store = await openTestBase({ file });
  expect(await lookInto(store).tables()).not.toContain("quoin_half");
});

test("settings are JSON by key", async () => {
  const store = await openTestBase();
  expect(await store.settings.get("a")).toBeUndefined();
  await store.settings.set("a", { zone: "Asia/Shanghai" });
  await store.settings.set("b", null);
  expect(await store.settings.all()).toEqual({ a: { zone: "Asia/Shanghai" }, b: null });
  await store.settings.set("a", undefined);
  expect(await store.settings.all()).toEqual({ b: null });
});

test("a file that is no database is refused", async () => {
  await expect(openBase({ file: "/nonexistent/store.sqlite" })).rejects.toMatchObject({ code: "unavailable" });
});

test("a closed store leaves no timer and can be opened again", async () => {
  const file = tempFile();
  const store = await openBase({ file: await testDatabase(file) });
  await store.settings.set("a", 1);
  await store.close();
  const again = await openTestBase({ file });
  expect(await again.settings.get("a")).toBe(1);
});
