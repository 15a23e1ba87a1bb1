import { type RawBuilder, sql } from "kysely";
import { expect, test } from "vitest";
import { openTestBase } from "../../testing/open-test-base.ts";
import type { SearchTerm } from "../../search/search-terms.ts";
import { POSTGRES_SPEECH } from "./postgres-speech.ts";

const RECORDS = 12_000;

test("the planner looks words up first unless they are really common", async () => {
  const { db } = await openTestBase();
  await sql`create table thing (id text collate "C" primary key, name text collate "C", about text)`.execute(db);
  await sql`insert into thing select 'r' || n, md5(n::text), repeat('about it ', 40) from generate_series(1, ${sql.lit(RECORDS)}) n`.execute(
    db,
  );
  await sql`create index thing_name on thing (name, id)`.execute(db);
  await sql`insert into quoin_search (entity, record, tokens)
    select 'thing', 'r' || n, array_to_tsvector(array['f1rare' || n / 3, 'f2often' || n % 5, 'f3always'])
    from generate_series(1, ${sql.lit(RECORDS)}) n`.execute(db);
  await sql`analyze quoin_search, thing`.execute(db);
  const found = (...words: readonly string[]): string => {
    const whole = words.length > 1;
    const terms = words.map((word): SearchTerm =>
      Array.from({ length: 24 }, (_, field) => ({ text: `f${field}${word}`, prefix: !whole })),
    );
    const { text, values } = POSTGRES_SPEECH.found([terms]);
    return text.replace("?", `'${String(values[0]).replaceAll("'", "''")}'`);
  };
  const explain = async (query: RawBuilder<unknown>): Promise<string> => {
    const { rows } = await sql<{ "QUERY PLAN": string }>`explain ${query}`.execute(db);
    return rows.map((row) => row["QUERY PLAN"]).join("\n");
  };
  for (const order of ["id", "name, id"]) {
    const list = (word: string) =>
      explain(sql.raw(`select id from thing where id in (${found(word)}) order by ${order} limit 51`));
    // What is found is sorted, or the list's order is gone through until there is a page.
    expect(await list("rare777")).toMatch(/^Limit.*\n\s*->\s+Sort/);
    expect(await list("always")).not.toMatch(/^Limit.*\n\s*->\s+Sort/);
  }
  const expected = async (...words: readonly string[]) =>
    Number(/rows=(\d+)/.exec(await explain(sql.raw(found(...words))))?.[1]);
  // A ninth of those that there are, but not of those that have all pairs of a run.
  expect(await expected("often3")).toBeGreaterThan(RECORDS / 5 / 12);
  expect(await expected("often3")).toBeLessThan(RECORDS / 5 / 7);
  expect(await expected("often3", "always")).toBeGreaterThan(RECORDS / 5 / 2);
});
