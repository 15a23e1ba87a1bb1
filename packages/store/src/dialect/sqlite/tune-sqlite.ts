import { type Kysely, sql } from "kysely";
import { runText } from "../run-text.ts";

/** What it would do, of tables that were asked lately; without doing it. */
const ADVICE = 0xffff;
const TABLE = /^ANALYZE "main"\."(.+)"$/;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * Lets SQLite look at tables that changed, as `pragma optimize` would, but index by index: for all those of a table of a million
 * records at once nobody writes for a second or two.
 */
export async function tuneSqlite(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ optimize: string }>`pragma optimize(${sql.raw(String(ADVICE))})`.execute(db);
  for (const { optimize } of rows) {
    const table = TABLE.exec(optimize)?.[1];
    if (table === undefined) continue;
    const indexes = await runText<{ name: string }>(db, "select name from pragma_index_list(?)", [table]);
    const parts = indexes.length === 0 ? [table] : indexes.map(({ name }) => name);
    for (const name of parts) await runText(db, `analyze ${quoted(name)}`, []);
  }
}
