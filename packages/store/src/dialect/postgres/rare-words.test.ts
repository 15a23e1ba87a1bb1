import { sql } from "kysely";
import { expect, test } from "vitest";
import { openTestBase } from "../../testing/open-test-base.ts";

test("the planner knows that a rare word is rare among more common ones than its figures hold by themselves", async () => {
  const { db } = await openTestBase();
  // 1,500 words, each in some hundred records, and others that three records have.
  await sql`insert into quoin_search (entity, record, tokens)
    select 'thing', 'r' || n, array_to_tsvector(array(
      select 'often' || (n * 7 + i * 125) % 1500 from generate_series(0, 11) i
      union select 'rare' || n / 3 || '_' || i from generate_series(1, 3) i))
    from generate_series(1, 12000) n`.execute(db);
  await sql`analyze quoin_search`.execute(db);
  const expected = async (word: string): Promise<number> => {
    const query = sql`select record from quoin_search where tokens @@ ${sql.lit(word)}::tsquery`;
    const { rows } = await sql<{ "QUERY PLAN": readonly { readonly Plan: { readonly "Plan Rows": number } }[] }>`
      explain (format json) ${query}`.execute(db);
    return rows[0]?.["QUERY PLAN"][0]?.Plan["Plan Rows"] ?? 0;
  };
  expect(await expected("rare77_2")).toBeLessThan(5);
  expect(await expected("often77")).toBeGreaterThan(50);
});

test("a write sorts few of the words that wait for their index", async () => {
  const { db } = await openTestBase();
  const { rows } = await sql<{ options: readonly string[] }>`
    select reloptions as options from pg_class where relname = 'quoin_search_tokens'`.execute(db);
  expect(rows).toEqual([{ options: ["gin_pending_list_limit=64"] }]);
});
