import fc from "fast-check";
import type { Kysely } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { tempFile } from "../../testing/temp-file.ts";
import { runText } from "../run-text.ts";
import { openSqlite } from "./open-sqlite.ts";
import { sqliteSearch } from "./sqlite-search.ts";

type Rows = readonly (readonly [record: string, tokens: string])[];

/** An index of small pages, so that few records make many of them. */
async function open() {
  const engine = await openSqlite({ file: tempFile() });
  onTestFinished(() => engine.close());
  const { db } = engine;
  await runText(db, "create table quoin_counter (name text primary key, value integer not null) strict", []);
  await sqliteSearch.create(db);
  await runText(db, "insert into quoin_search (quoin_search, rank) values ('pgsz', 128)", []);
  return engine;
}

const rowsOf = (first: number, last: number, of: (index: number) => string): Rows =>
  Array.from({ length: last - first }, (_, at) => [`r${first + at}`, of(first + at)] as const);

/** How many pages with words the work writes until it is committed. Greater ids are of what tells what is out of date. */
async function pagesOf(db: Kysely<unknown>, work: () => Promise<unknown>): Promise<number> {
  const pages = async () =>
    (await runText<{ id: number }>(db, "select id from quoin_search_data where id between 11 and 1 << 53", [])).map(
      ({ id }) => id,
    );
  const before = new Set(await pages());
  await work();
  return (await pages()).filter((id) => !before.has(id)).length;
}

const found = async (db: Kysely<unknown>, token: string): Promise<readonly string[]> =>
  (
    await runText<{ record: string }>(
      db,
      "select m.record from quoin_search s join quoin_search_record m on m.id = s.rowid where quoin_search match ? order by m.record",
      [`"${token}"`],
    )
  ).map(({ record }) => record);

/** More than anybody has there. */
const haveMuchReplaced = (db: Kysely<unknown>) =>
  runText(db, "insert or replace into quoin_counter (name, value) values ('search-replaced:thing', 1000000)", []);

const words = (round: number) => (index: number) =>
  `all w${index % 700} x${(index + round) % 90} n${index} m${(index * 7919) % 6000} o${(index * 104729) % 6000}`;

/** Fills an index and gives what the costliest save changes that replaces some hundreds of its records. */
async function costliest(settled: boolean): Promise<number> {
  const { db, transaction } = await open();
  if (settled) await sqliteSearch.settle(db);
  const saves: number[] = [];
  for (const round of [0, 1, 2])
    for (let first = 0; first < 6000; first += 500) {
      const rows = rowsOf(first, first + 500, words(round));
      saves.push(await pagesOf(db, () => transaction((own) => sqliteSearch.write(own, "thing", rows))));
    }
  return Math.max(...saves);
}

test("a save that replaces hundreds of records merges no more than its bound", async () => {
  expect(await costliest(true)).toBeLessThan(450);
  expect(await costliest(false)).toBeGreaterThan(900);
});

test("what is out of date goes step by step, each of them small, and then nothing is left to do", async () => {
  const { db, transaction } = await open();
  await sqliteSearch.settle(db);
  for (const round of [0, 1])
    for (let first = 0; first < 6000; first += 500)
      await transaction((own) => sqliteSearch.write(own, "thing", rowsOf(first, first + 500, words(round))));
  expect(await sqliteSearch.wants(db)).toBe(false);
  await haveMuchReplaced(db);
  expect(await sqliteSearch.wants(db)).toBe(true);
  const steps: number[] = [];
  for (let more = true; more;) {
    steps.push(
      await pagesOf(db, async () => {
        more = await transaction((own) => sqliteSearch.mend(own));
      }),
    );
    expect(await sqliteSearch.wants(db)).toBe(more);
  }
  expect(steps.length).toBeGreaterThan(10);
  expect(Math.max(...steps)).toBeLessThan(80);
  expect([await found(db, "n77"), (await found(db, "x5")).includes("r5")]).toEqual([["r77"], false]);
  expect(await pagesOf(db, () => transaction((own) => sqliteSearch.mend(own)))).toBe(0);
});

test("replaced records are counted by entity until the index is put together, and little of much is left as it is", async () => {
  const { db, transaction } = await open();
  await sqliteSearch.settle(db);
  const counters = () =>
    runText<{ name: string; value: number }>(db, "select name, value from quoin_counter order by name", []);
  const write = (entity: string, to: number) =>
    transaction((own) => sqliteSearch.write(own, entity, rowsOf(0, to, words(0))));
  await write("thing", 200);
  expect(await counters()).toEqual([]);
  await write("thing", 250);
  await write("other", 10);
  await transaction((own) => sqliteSearch.remove(own, "other", ["r1", "r2"]));
  expect(await counters()).toEqual([
    { name: "search-replaced:other", value: 2 },
    { name: "search-replaced:thing", value: 200 },
  ]);
  await runText(db, "update quoin_counter set value = 70000 where name = 'search-replaced:thing'", []);
  await runText(
    db,
    "insert into quoin_search_record (entity, record) with recursive n (i) as (select 1 union all select i + 1 from n where i < 300000) select 'thing', 'm' || i from n",
    [],
  );
  expect(await sqliteSearch.wants(db)).toBe(true);
  expect(await transaction((own) => sqliteSearch.mend(own))).toBe(false);
  expect(await sqliteSearch.wants(db)).toBe(false);
  await runText(db, "update quoin_counter set value = 110000 where name = 'search-replaced:thing'", []);
  expect(await sqliteSearch.wants(db)).toBe(true);
  while (await transaction((own) => sqliteSearch.mend(own)));
  expect([await counters(), await sqliteSearch.wants(db)]).toEqual([[], false]);
});

test("search finds the same whenever parts of the index are put together", async () => {
  const { db, transaction } = await open();
  await sqliteSearch.settle(db);
  const at = fc.nat({ max: 300 });
  const step = fc.oneof(
    fc.record({ do: fc.constant("write" as const), at, count: fc.integer({ min: 1, max: 120 }), round: fc.nat(5) }),
    fc.record({ do: fc.constant("remove" as const), at, count: fc.integer({ min: 1, max: 60 }) }),
    fc.record({ do: fc.constant("mend" as const), begin: fc.boolean(), steps: fc.integer({ min: 1, max: 8 }) }),
  );
  const known = new Map<string, string>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      for (const one of steps) {
        if (one.do === "write") {
          const rows = rowsOf(one.at, one.at + one.count, words(one.round));
          for (const [record, tokens] of rows) known.set(record, tokens);
          await transaction((own) => sqliteSearch.write(own, "thing", rows));
        } else if (one.do === "remove") {
          const ids = rowsOf(one.at, one.at + one.count, String).map(([record]) => record);
          for (const id of ids) known.delete(id);
          await transaction((own) => sqliteSearch.remove(own, "thing", ids));
        } else {
          if (one.begin) await haveMuchReplaced(db);
          for (let count = 0; count < one.steps && (await sqliteSearch.wants(db)); count += 1)
            await transaction((own) => sqliteSearch.mend(own));
        }
      }
      await runText(db, "insert into quoin_search (quoin_search) values ('integrity-check')", []);
      for (const token of ["all", "x5", "x6", "w17", "n33"]) {
        const holding = [...known].filter(([, tokens]) => tokens.split(" ").includes(token));
        expect(await found(db, token)).toEqual(holding.map(([record]) => record).toSorted());
      }
    }),
    { numRuns: 25 },
  );
});
