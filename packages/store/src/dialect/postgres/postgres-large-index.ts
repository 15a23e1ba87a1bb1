import type { Kysely } from "kysely";
import { createIndex } from "../create-index.ts";
import type { LargeIndex } from "../large-index.ts";
import { runText } from "../run-text.ts";

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Undefined: it is not there. False: whoever made it did not come to the end, or found doubles. */
async function isValid(db: Kysely<unknown>, name: string): Promise<boolean | undefined> {
  const [index] = await runText<{ valid: boolean }>(
    db,
    `select i.indisvalid as valid from pg_index i join pg_class c on c.oid = i.indexrelid
      join pg_namespace n on n.oid = c.relnamespace where c.relname = '${name}' and n.nspname = current_schema()`,
    [],
  );
  return index?.valid;
}

/** The server makes it while others write; what is unfinished is of no use to anyone and goes first. */
export const postgresLargeIndex: LargeIndex = {
  binds: true,
  begin: () => Promise.resolve(),
  async build(db, index) {
    const valid = await isValid(db, index.name);
    if (valid === true) return;
    const away = `DROP INDEX CONCURRENTLY IF EXISTS ${quoted(index.name)}`;
    if (valid === false) await runText(db, away, []);
    try {
      await runText(db, createIndex(index, "CONCURRENTLY "), []);
    } catch (error) {
      await runText(db, away, []);
      throw error;
    }
  },
  finish: () => Promise.resolve([]),
  async drop(db, { name }) {
    await runText(db, `drop index if exists ${quoted(name)}`, []);
  },
};
