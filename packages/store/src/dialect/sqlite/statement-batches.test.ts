import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { tempFile } from "../../testing/temp-file.ts";
import type { Engine } from "../engine.ts";

import { press } from "../press.ts";
import { runLater } from "../run-later.ts";
import { runText } from "../run-text.ts";
import { isRefused } from "./is-refused.ts";
import { openSqlite } from "./open-sqlite.ts";

async function open(): Promise<Engine> {
  const engine = await openSqlite({ file: tempFile() });
  onTestFinished(() => engine.close());
  await sql`create table a (id integer primary key, name text not null) strict`.execute(engine.db);
  await sql`create table b (id integer primary key, twice integer) strict`.execute(engine.db);
  return engine;
}

const rowsOf = async (engine: Engine): Promise<string> => {
  const rows = await runText(
    engine.db,
    "select a.id, a.name, b.twice from a full join b on b.id = a.id order by 1",
    [],
  );
  return JSON.stringify(rows.map((row) => Object.values(row as object)));
};

/** Two statements that go together; without a name the first of them is refused. */
const put = (engine: Engine, id: number, name: string | null = `n${id}`, lazily = true): Promise<void> =>
  engine.transaction(
    async (db) => {
      await runLater(db, "insert into b (id, twice) select ?, ? * 2", [id, id]);
      await runLater(db, "insert into a (id, name) values (?, ?)", [id, name]);
    },
    { guarded: false, lazily },
  );

const outcome = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "done",
    (error: unknown) => (isRefused(error) ? "refused" : error),
  );

test.each([true, false])("what often comes together is stored whole or not at all, lazily %s", async (lazily) => {
  const engine = await open();
  const outcomes: unknown[] = [];
  for (let id = 1; id <= 8; id += 1) outcomes.push(await outcome(put(engine, id, id % 2 === 0 ? null : "n", lazily)));
  expect(outcomes).toEqual(Array.from({ length: 8 }, (_, i) => (i % 2 === 0 ? "done" : "refused")));
  expect(await rowsOf(engine)).toBe('[[1,"n",2],[3,"n",6],[5,"n",10],[7,"n",14]]');
});

test("a read sees what was to run later, and what it fails with is thrown there", async () => {
  const engine = await open();
  const seen = await engine.transaction(async (db) => {
    await runLater(db, "insert into b (id, twice) values (?, ?)", [1, 2]);
    return runText(db, "select twice from b", []);
  });
  expect(seen).toEqual([{ twice: 2 }]);
  const refused = engine.transaction(async (db) => {
    await runLater(db, "insert into b (id, twice) values (?, ?)", [1, 3]);
    await press(db);
    await runText(db, "select 1", []);
    throw new Error("Nobody comes here.");
  });
  expect(await outcome(refused)).toBe("refused");
  expect(await rowsOf(engine)).toBe("[[null,null,2]]");
});

test("what waits inside a savepoint goes with it", async () => {
  const engine = await open();
  await engine.transaction(async (db) => {
    await runLater(db, "insert into a (id, name) values (?, ?)", [1, "kept"]);
    await runText(db, "savepoint s", []);
    await runLater(db, "insert into a (id, name) values (?, ?)", [2, "gone"]);
    await press(db);
    await runLater(db, "insert into a (id, name) values (?, ?)", [1, "never"]);
    await runText(db, "rollback to s", []);
    await runText(db, "release s", []);
  });
  expect(await rowsOf(engine)).toBe('[[1,"kept",null]]');
});

test("tables change under statements that came together, also where the change is undone", async () => {
  const engine = await open();
  const change = async (undo: boolean): Promise<unknown> =>
    outcome(
      engine.transaction(async (db) => {
        await runText(db, "alter table b rename column twice to double", []);
        await runText(db, "alter table b rename column double to twice", []);
        await runText(db, "alter table a add column more text", []);
        await runText(db, "alter table a drop column more", []);
        await put7(db);
        if (undo) throw new Error("undo");
      }),
    );
  for (let id = 1; id <= 4; id += 1) await put(engine, id);
  expect(await change(true)).toEqual(new Error("undo"));
  for (let id = 11; id <= 14; id += 1) await put(engine, id);
  expect(await change(false)).toBe("done");
  for (let id = 21; id <= 24; id += 1) await put(engine, id);
  expect(await change(false)).not.toBe("done");
  expect(JSON.parse(await rowsOf(engine))).toHaveLength(13);
  expect(await engine.verify()).toEqual([]);
});

const put7 = (db: Engine["db"]): Promise<unknown> => runText(db, "insert into a (id, name) values (7, 'seven')", []);

test("of many kinds of statements those that came last go on", async () => {
  const engine = await open();
  for (let round = 0; round < 4; round += 1)
    for (let kind = 0; kind < 70; kind += 1)
      await engine.transaction(
        async (db) => {
          await runLater(db, `insert into a (id, name) values (?, 'kind ${kind}')`, [round * 100 + kind]);
          await runLater(db, "insert into b (id, twice) values (?, 0)", [round * 100 + kind]);
        },
        { guarded: false, lazily: true },
      );
  const views = await engine.transaction((db) =>
    runText(db, "select name from temp.sqlite_schema where type = 'view'", []),
  );
  expect(views).toHaveLength(60);
  expect(JSON.parse(await rowsOf(engine))).toHaveLength(280);
});

test("what no trigger can run goes on one by one", async () => {
  const engine = await open();
  for (let id = 1; id <= 6; id += 1)
    await engine.transaction(async (db) => {
      await runLater(db, "insert into main.a (id, name) values (?, 'n')", [id]);
      await runLater(db, "insert into b (id, twice) values (?, ?)", [id, id]);
    });
  expect(JSON.parse(await rowsOf(engine))).toHaveLength(6);
});

test("what is asked at the same time begins one transaction, and sees all that was to run before it", async () => {
  const engine = await open();
  for (const lazily of [true, false])
    for (let id = 1; id <= 20; id += 1) {
      const key = lazily ? id : id + 100;
      const seen = await engine.transaction(
        async (db) => {
          for (let n = 0; n < 5; n += 1)
            await runLater(db, "insert into a (id, name) values (?, 'n')", [key * 1000 + n]);
          const count = () => runText(db, "select id from a where id between ? and ?", [key * 1000, key * 1000 + 999]);
          const write = () => runText(db, "insert into b (id) values (null)", []);
          const told = await Promise.all([count(), write(), count(), write(), count()]);
          return [told[0].length, told[2].length, told[4].length];
        },
        { guarded: false, lazily },
      );
      expect(seen).toEqual([5, 5, 5]);
    }
  const [both] = await runText<{ a: number; b: number }>(
    engine.db,
    "select (select count(*) from a) as a, (select count(*) from b) as b",
    [],
  );
  expect(both).toEqual({ a: 200, b: 80 });
});
