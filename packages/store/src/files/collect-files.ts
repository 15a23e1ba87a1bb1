import { type Kysely, sql } from "kysely";
import type { DoorContext } from "../scope.ts";
import { modelOf } from "../query/model-of.ts";
import type { Contents } from "./contents.ts";

const DAY = 86_400_000;
const AT_ONCE = 500;

interface Gone {
  readonly id: string;
  readonly hash: string;
}

/** Forgets up to 500 files that meet a test, and notes their contents as perhaps of no more use. How many. */
async function forget(db: Kysely<unknown>, test: ReturnType<typeof sql>): Promise<number> {
  const { rows } = await sql<Gone>`delete from quoin_file where id in (
    select f.id from quoin_file f where ${test} limit ${AT_ONCE}) returning id, hash`.execute(db);
  for (const hash of new Set(rows.map((row) => row.hash)))
    await sql`insert into quoin_file_gone (hash) values (${hash}) on conflict do nothing`.execute(db);
  return rows.length;
}

/**
 * Forgets files that nothing can need any more, then removes the contents that no file names. Contents go in a transaction of
 * their own, after the one that forgot the files: killed in between, they are removed the next time; and an upload of the
 * same content, which is kept in its transaction, comes wholly before or wholly after. Only contents that this database named are
 * ever removed: a folder may be shared with a database that was moved or restored.
 */
export async function collectFiles(
  { write, clock }: DoorContext,
  contents: Contents,
): Promise<{ readonly files: number; readonly contents: number }> {
  const now = clock();
  const yesterday = new Date(now.getTime() - DAY);
  let files = 0;
  const all = async (test: ReturnType<typeof sql>): Promise<void> => {
    for (let count = AT_ONCE; count === AT_ONCE; files += count) count = await write(({ db }) => forget(db, test));
  };
  await all(sql`f.entity is null and f.at < ${yesterday.toISOString()}`);
  const entities = await write(({ published }) => Promise.resolve([...modelOf(published).entities.values()]));
  for (const { key, table } of entities)
    await all(sql`f.entity = ${key} and not exists (select 1 from ${sql.table(table)} r where r.id = f.record)`);

  let removed = 0;
  for (let count = AT_ONCE; count === AT_ONCE;) {
    count = await write(async ({ db }) => {
      const { rows } = await sql<{ hash: string; used: number }>`select g.hash, (select count(*) from quoin_file f
        where f.hash = g.hash) as used from quoin_file_gone g where g.due is null or g.due < ${now.toISOString()}
        limit ${AT_ONCE}`.execute(db);
      for (const { hash, used } of rows) {
        if (Number(used) === 0) {
          await contents.remove(hash);
          removed += 1;
        }
        await sql`delete from quoin_file_gone where hash = ${hash}`.execute(db);
      }
      return rows.length;
    });
  }
  await contents.tidy(yesterday);
  return { files, contents: removed };
}
