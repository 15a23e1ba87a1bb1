import { CompiledQuery, type Kysely } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { tempFile } from "../../testing/temp-file.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { openPostgres } from "./open-postgres.ts";

async function open() {
  const engine = await openPostgres({ url: await testDatabase(tempFile()), readers: 0 });
  onTestFinished(() => engine.close());
  await run(engine.db, "create table t (id bigint, name text)");
  await run(engine.db, "insert into t values (1, '7')");
  return engine.db;
}

async function run(db: Kysely<unknown>, text: string): Promise<readonly unknown[]> {
  return (await db.executeQuery(CompiledQuery.raw(text, []))).rows;
}

const prepared = async (db: Kysely<unknown>) => (await run(db, "select name from pg_prepared_statements")).length;

test("a read is prepared when it comes again, and at most so many on a connection", async () => {
  const db = await open();
  const ask = (number: number) => run(db, `select id + ${number} as n from t`);
  await ask(1);
  expect(await prepared(db)).toBe(0);
  await ask(1);
  // The question itself has come again by now.
  expect(await prepared(db)).toBe(2);
  for (let number = 0; number < 400; number += 1) {
    await ask(number % 200);
    expect(await ask(number % 200)).toEqual([{ n: 1 + (number % 200) }]);
  }
  expect(await prepared(db)).toBe(150);
});

test("a prepared read answers after its table has changed", async () => {
  const db = await open();
  const ask = () => run(db, "select * from t");
  for (let time = 0; time < 3; time += 1) expect(await ask()).toEqual([{ id: 1, name: "7" }]);
  await run(db, "alter table t alter column name type integer using name::integer");
  expect(await ask()).toEqual([{ id: 1, name: 7 }]);
  await run(db, "alter table t add column more text");
  for (let time = 0; time < 3; time += 1) expect(await ask()).toEqual([{ id: 1, name: 7, more: null }]);
});

test("a read by words is planned for its words each time", async () => {
  const db = await open();
  for (let time = 0; time < 3; time += 1)
    expect(await run(db, "select id from t where to_tsvector('simple', name) @@ '7'::text::tsquery")).toEqual([
      { id: 1 },
    ]);
  expect(await prepared(db)).toBe(0);
});
