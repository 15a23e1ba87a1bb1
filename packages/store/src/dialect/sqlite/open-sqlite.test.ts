import { AppError } from "@quoin/definition";
import { sql } from "kysely";
import { expect, onTestFinished, test, vi } from "vitest";
import { tempFile } from "../../testing/temp-file.ts";
import { run } from "../../query/run.ts";
import { sql as storeSql } from "../../query/sql/sql.ts";
import { SQLITE_SPEECH } from "../../query/sqlite-speech.ts";
import { openSqlite, type SqliteOptions } from "./open-sqlite.ts";

async function open(options: Partial<SqliteOptions> = {}) {
  const engine = await openSqlite({ file: tempFile(), ...options });
  onTestFinished(() => engine.close());
  await sql`create table if not exists t (id integer primary key, name text unique, parent integer references t (id)) strict`.execute(
    engine.db,
  );
  return engine;
}

const count = async (engine: Awaited<ReturnType<typeof open>>): Promise<number> =>
  (await sql<{ n: number }>`select count(*) as n from t`.execute(engine.db)).rows[0]?.n ?? -1;

const codeOf = async (promise: Promise<unknown>): Promise<string> => {
  const error: unknown = await promise.then(
    () => "no error",
    (thrown: unknown) => thrown,
  );
  return error instanceof AppError ? error.code : String(error);
};

test("a sum that no number holds is told as one", async () => {
  const engine = await open();
  const asked = sql`select sum(value) as sum from json_each('[9000000000000000000,9000000000000000000]')`;
  expect(await codeOf(asked.execute(engine.db))).toBe("too_large");
});

test("fifty interleaved transactions neither mix nor lose", async () => {
  const engine = await open();
  await sql`insert into t (id, name) values (1, '0')`.execute(engine.db);
  const one = (index: number) =>
    engine.transaction(async (db) => {
      const { rows } = await sql<{ name: string }>`select name from t where id = 1`.execute(db);
      await new Promise((resolve) => setTimeout(resolve, index % 3));
      await sql`update t set name = ${String(Number(rows[0]?.name) + 1)} where id = 1`.execute(db);
      await sql`insert into t (name) values (${`row ${index}`})`.execute(db);
      if (index % 5 === 0) throw new Error("undo");
    });
  const outcomes = await Promise.allSettled(Array.from({ length: 50 }, (_, index) => one(index)));
  expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(40);
  const { rows } = await sql<{ name: string }>`select name from t where id = 1`.execute(engine.db);
  expect(rows[0]?.name).toBe("40");
  expect(await count(engine)).toBe(41);
});

test("many rows find their records by the key, also in a table that has grown since it was analysed", async () => {
  const engine = await open();
  await sql`insert into t (id, name) values (1, 'a'), (2, 'b')`.execute(engine.db);
  await sql`analyze`.execute(engine.db);
  const rows = SQLITE_SPEECH.rows(JSON.stringify([[1, "c"]]));
  const cell = (index: number) => SQLITE_SPEECH.cell(storeSql`v`, index, "text");
  const update = storeSql`EXPLAIN QUERY PLAN UPDATE t SET name = ${cell(1)} FROM ${rows} v WHERE t.id = ${cell(0)}`;
  const plan = (await run<{ detail: string }>(engine.db, update)).map(({ detail }) => detail);
  expect(plan.find((detail) => /\bt\b/.test(detail))).toMatch(/^SEARCH t /);
  expect(plan.join()).not.toContain("SCAN t ");
});

test("readers see committed rows only", async () => {
  const engine = await open();
  await engine.transaction(async (db) => {
    await sql`insert into t (name) values ('a')`.execute(db);
    expect(await count(engine)).toBe(0);
  });
  expect(await count(engine)).toBe(1);
});

test("writing through the outer connection inside a transaction is refused instead of waiting for ever", async () => {
  const engine = await open();
  const inside = engine.transaction(() => sql`insert into t (name) values ('a')`.execute(engine.db));
  expect(await codeOf(inside)).toBe("internal");
  expect(await codeOf(engine.transaction(() => engine.transaction(async () => 1)))).toBe("internal");
  expect(await count(engine)).toBe(0);
  await engine.transaction((db) => sql`insert into t (name) values ('b')`.execute(db));
  expect(await count(engine)).toBe(1);
});

test("savepoints undo a part", async () => {
  const engine = await open();
  await engine.db.transaction().execute(async (db) => {
    await sql`insert into t (name) values ('kept')`.execute(db);
    await sql`savepoint part`.execute(db);
    await sql`insert into t (name) values ('undone')`.execute(db);
    await sql`rollback to part`.execute(db);
    await sql`release part`.execute(db);
  });
  expect(await count(engine)).toBe(1);
});

test("errors of the database come as codes of the closed table", async () => {
  const engine = await open();
  await sql`insert into t (id, name) values (1, 'a')`.execute(engine.db);
  const twice = sql`insert into t (name) values ('a')`.execute(engine.db);
  await expect(twice).rejects.toMatchObject({ code: "duplicate", data: { table: "t", columns: ["name"] } });
  expect(await codeOf(sql`insert into t (parent) values (99)`.execute(engine.db))).toBe("dangling_relation");
  expect(await codeOf(sql`insert into t (id) values (${2n ** 60n})`.execute(engine.db))).toBe("malformed");
  expect(await codeOf(sql`insert into t (id) values (${Number.NaN})`.execute(engine.db))).toBe("malformed");
  const wrong = sql`select nonsense from t`.execute(engine.db);
  await expect(wrong).rejects.toMatchObject({ code: "internal" });
  await expect(wrong).rejects.not.toThrow(/nonsense/);
});

test("a bigint in the safe range, booleans and dates are bound without loss", async () => {
  const engine = await open();
  const at = new Date(86_400_000);
  await sql`insert into t (id, name) values (${9_007_199_254_740_991n}, ${at})`.execute(engine.db);
  const { rows } = await sql<{ id: number; name: string; yes: number }>`select id, name, ${true} as yes from t`.execute(
    engine.db,
  );
  expect(rows).toEqual([{ id: 9_007_199_254_740_991, name: "1970-01-02T00:00:00.000Z", yes: 1 }]);
});

test("many rows go in at once, with their ids in the order given", async () => {
  const engine = await open();
  const rows = Array.from({ length: 2500 }, (_, index) => [`name ${index} 🙂`]);
  const ids = await engine.dialect.insertRows(engine.db, { table: "t", columns: ["name"], rows, returning: "id" });
  const { rows: found } = await sql<{ id: number; name: string }>`select id, name from t order by id`.execute(
    engine.db,
  );
  expect(found.map((row) => row.id)).toEqual(ids);
  expect(found.map((row) => [row.name])).toEqual(rows);
});

test("a statement that runs too long is stopped and the connection goes on", async () => {
  const engine = await open({ readDeadline: 100, readers: 1 });
  const long = sql`with recursive n (i) as (select 1 union all select i + 1 from n) select count(*) from n`.execute(
    engine.db,
  );
  expect(await codeOf(long)).toBe("unavailable");
  expect(await count(engine)).toBe(0);
});

test("who waits too long for the writer is told that it is busy", async () => {
  const engine = await open({ patience: 50 });
  let release = (): void => undefined;
  let held: Promise<void> | undefined;
  await new Promise<void>((begun) => {
    held = engine.transaction(() => {
      begun();
      return new Promise<void>((resolve) => (release = resolve));
    });
  });
  expect(await codeOf(engine.transaction(async () => 1))).toBe("busy");
  release();
  await held;
  expect(await engine.transaction(async () => 1)).toBe(1);
});

test("a full disk is told as such, undoes the whole transaction and leaves the file sound", async () => {
  const engine = await open();
  await sql`insert into t (name) values ('before')`.execute(engine.db);
  await sql`pragma max_page_count = 40`.execute(engine.db);
  const fill = engine.transaction(async (db) => {
    for (let index = 0; ; index++)
      await sql`insert into t (name) values (${`${index} ${"x".repeat(4000)}`})`.execute(db);
  });
  expect(await codeOf(fill)).toBe("storage_full");
  expect(await count(engine)).toBe(1);
  await sql`pragma max_page_count = 100000`.execute(engine.db);
  await engine.transaction((db) => sql`insert into t (name) values ('after')`.execute(db));
  expect(await count(engine)).toBe(2);
  expect(await engine.verify()).toEqual([]);
});

test("rows stream in order without being gathered", async () => {
  const engine = await open();
  const rows = Array.from({ length: 1200 }, (_, index) => [String(index)]);
  await engine.dialect.insertRows(engine.db, { table: "t", columns: ["name"], rows });
  const names: string[] = [];
  for await (const row of engine.db
    .withTables<{ t: { id: number; name: string } }>()
    .selectFrom("t")
    .select("name")
    .orderBy("id")
    .stream(100)) {
    names.push(row.name);
    if (names.length === 700) break;
  }
  expect(names).toHaveLength(700);
  expect(await count(engine)).toBe(1200);
});

test("a backup is a sound copy of one moment", async () => {
  const engine = await open();
  await sql`insert into t (name) values ('a')`.execute(engine.db);
  const file = tempFile("copy.sqlite");
  const writing = Promise.all(
    Array.from({ length: 20 }, (_, index) => sql`insert into t (name) values (${`w${index}`})`.execute(engine.db)),
  );
  await engine.backup(file);
  await writing;
  const copy = await open({ file });
  expect(await copy.verify()).toEqual([]);
  expect(await count(copy)).toBeGreaterThanOrEqual(1);
  expect(await codeOf(engine.backup(file))).not.toBe("no error");
});

test("two openings of one file take turns and notice each other", async () => {
  const file = tempFile();
  const [one, two] = [await open({ file }), await open({ file })];
  let heard = 0;
  const stop = await two.follow(async () => void (heard += 1));
  onTestFinished(stop);
  expect(heard).toBe(0);
  await Promise.all(
    [one, two].flatMap((engine, which) =>
      Array.from({ length: 25 }, (_, index) =>
        engine.transaction((db) => sql`insert into t (name) values (${`${which} ${index}`})`.execute(db)),
      ),
    ),
  );
  expect(await count(one)).toBe(50);
  await vi.waitFor(() => expect(heard).toBeGreaterThan(0), 5000);
});
