import { AppError } from "@quoin/definition";
import { sql, type Kysely } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { cutConnections } from "../../testing/cut-connections.ts";
import { refusalOf } from "../../testing/refusal-of.ts";
import { tempFile } from "../../testing/temp-file.ts";
import { testDatabase } from "../../testing/test-database.ts";
import type { Engine } from "../engine.ts";
import { press } from "../press.ts";
import { runLater } from "../run-later.ts";
import { runText } from "../run-text.ts";
import { sql as part } from "../../query/sql/sql.ts";
import { openPostgres } from "./open-postgres.ts";

async function open(): Promise<Engine> {
  const engine = await openPostgres({ url: await testDatabase(tempFile()), readers: 0 });
  onTestFinished(() => engine.close());
  await sql`create table a (id bigint primary key, name text not null)`.execute(engine.db);
  return engine;
}

const namesOf = async ({ db }: Engine): Promise<readonly string[]> =>
  (await runText<{ name: string }>(db, "select name from a order by id", [])).map(({ name }) => name);

const put = (db: Kysely<unknown>, id: number, name: string | null = `n${id}`): Promise<void> =>
  runLater(db, "insert into a (id, name) values (?, ?)", [id, name]);

test("what nobody waits for is stored in its order, and read by what follows", async () => {
  const engine = await open();
  const seen = await engine.transaction(async (db) => {
    for (let id = 1; id <= 20; id += 1) await put(db, id);
    await runLater(db, "update a set name = 'last' where id = ?", [20]);
    return runText(db, "select name from a where id > ? order by id", [18]);
  });
  expect(seen).toEqual([{ name: "n19" }, { name: "last" }]);
  await engine.transaction((db) => put(db, 21));
  expect(await namesOf(engine)).toHaveLength(21);
});

test("what fails while nobody waits is told by the next question or by the commit, and nothing is stored", async () => {
  const engine = await open();
  await engine.transaction((db) => put(db, 1));
  const twice = { code: "duplicate", data: { table: "a", columns: ["id"] } };
  const byQuestion = engine.transaction(async (db) => {
    await put(db, 2);
    await put(db, 1);
    await put(db, 3);
    await runText(db, "select 1 as n", []);
    throw new Error("Nobody comes here.");
  });
  expect(await refusalOf(byQuestion)).toMatchObject(twice);
  const byCommit = engine.transaction(async (db) => {
    await put(db, 2);
    await put(db, 1);
  });
  expect(await refusalOf(byCommit)).toMatchObject(twice);
  const byPress = engine.transaction(async (db) => {
    await put(db, 1);
    await press(db);
    await press(db);
    throw new Error("Nobody comes here.");
  });
  expect(await refusalOf(byPress)).toMatchObject(twice);
  const unsendable = engine.transaction(async (db) => {
    await put(db, 2);
    await runLater(db, "insert into a (id, name) values (?, 'x')", [Number.NaN]).catch(() => undefined);
    await runLater(db, "insert into a (id, name) values (?, 'x')", [Number.NaN]);
  });
  expect(await refusalOf(unsendable)).toMatchObject({ code: "malformed" });
  expect(await namesOf(engine)).toEqual(["n1"]);
});

test("what failed inside a savepoint goes with it", async () => {
  const engine = await open();
  await engine.transaction(async (db) => {
    await put(db, 1, "kept");
    await runText(db, "savepoint s", []);
    await put(db, 2, "gone");
    await put(db, 1, "never");
    expect(await refusalOf(runText(db, "release s", []))).toMatchObject({ code: "duplicate" });
    await runText(db, "rollback to s", []);
    await runText(db, "release s", []);
    await put(db, 3, "kept too");
  });
  expect(await namesOf(engine)).toEqual(["kept", "kept too"]);
});

test("statements of transactions are prepared when they come again, and follow their tables", async () => {
  const engine = await open();
  const write = (id: number) =>
    engine.transaction(async (db) => {
      await put(db, id);
      return runText(db, "select * from a where id = ?", [id]);
    });
  for (let id = 1; id <= 3; id += 1) expect(await write(id)).toEqual([{ id, name: `n${id}` }]);
  expect(await runText(engine.db, "select name from pg_prepared_statements", [])).toHaveLength(2);
  await sql`alter table a add column more text default 'm'`.execute(engine.db);
  // The connection that kept the old form is given up; whoever tries again has another.
  expect(await refusalOf(write(4))).toMatchObject({ code: "busy" });
  expect(await write(4)).toEqual([{ id: 4, name: "n4", more: "m" }]);
  expect(await namesOf(engine)).toEqual(["n1", "n2", "n3", "n4"]);
});

test("tables change within the transaction that writes to them", async () => {
  const engine = await open();
  for (let id = 1; id <= 3; id += 1) await engine.transaction((db) => put(db, id));
  await engine.transaction(async (db) => {
    await put(db, 4);
    await runText(db, "alter table a add column more text", []);
    await put(db, 5);
    await runText(db, "alter table a drop column more", []);
    await put(db, 6);
  });
  expect(await namesOf(engine)).toHaveLength(6);
});

test("what is stored under keys of one's own is gone on after, and a key that was taken moves nothing", async () => {
  const engine = await open();
  const { db, dialect } = engine;
  await sql`create table g (id bigint generated by default as identity primary key, name text not null)`.execute(db);
  const end = () => dialect.lastKey?.(db, "g");
  const put = (provided: boolean, ...ids: number[]) =>
    engine.transaction(async (within) => {
      const rows = ids.map((id) => [`n${id}`, id]);
      const condition = part`${provided ? 1 : 2} = 1`;
      const insert = { table: "g", columns: ["name", "id"], rows, grown: "id", provided: condition, later: true };
      await dialect.insertRows(within, insert);
    });
  expect(await end()).toBe(0);
  await put(true, 1, 2, 3);
  expect(await end()).toBe(3);
  expect(engine.refused?.(await refusalOf(put(true, 4, 2)))).toBe(true);
  expect(await end()).toBe(3);
  await runText(db, "insert into g (name) values ('by itself')", []);
  expect(await end()).toBe(4);
  const undone = engine.transaction(async (within) => {
    const rows = [["n9", 9]];
    await dialect.insertRows(within, { table: "g", columns: ["name", "id"], rows, grown: "id", later: true });
    await press(within);
    throw new AppError("validation", "Something else was wrong.");
  });
  expect((await refusalOf(undone)).code).toBe("validation");
  await runText(db, "insert into g (name) values ('behind a gap')", []);
  // Free, but not the next: whoever reads on from the last would never see it.
  expect(engine.refused?.(await refusalOf(put(true, 5)))).toBe(true);
  await runText(db, "delete from g where name = 'behind a gap'", []);
  expect(engine.refused?.(await refusalOf(put(false, 5)))).toBe(true);
  await put(true, 5, 6);
  expect(await runText(db, "insert into g (name) values ('by itself') returning id", [])).toEqual([{ id: 7 }]);
});

test("a read and a transaction's begin go on with another connection where theirs was lost", async () => {
  const url = await testDatabase(tempFile());
  const engine = await openPostgres({ url, readers: 3 });
  const other = await openPostgres({ url, readers: 0 });
  onTestFinished(async () => {
    await engine.close();
    await other.close();
  });
  await sql`create table a (id bigint primary key, name text not null)`.execute(engine.db);
  const read = () => runText(engine.db, "select count(*) as n from a", []);
  for (let id = 1; id <= 10; id += 1) {
    await Promise.all([read(), read(), read()]);
    await cutConnections(other.db);
    await (id % 2 === 0 ? Promise.all([read(), read(), read()]) : engine.transaction((db) => put(db, id)));
  }
  expect(await read()).toEqual([{ n: 5 }]);
});
