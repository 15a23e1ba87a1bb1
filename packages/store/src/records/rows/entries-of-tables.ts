import type { Kysely } from "kysely";
import { createLog } from "../../log/create-log.ts";
import type { LogEntry } from "../../log/log-entry.ts";
import type { TracedTable } from "./traced-table.ts";

const PAGE = 500;

interface TableEntry {
  readonly table: TracedTable;
  readonly entry: LogEntry;
}

async function* entriesOf(table: TracedTable, db: Kysely<unknown>): AsyncGenerator<TableEntry, void> {
  const log = createLog(db);
  const records = [...table.sights.keys()];
  for (let before = Number.MAX_SAFE_INTEGER; ;) {
    const page = await log.read({ before, limit: PAGE, entity: table.at.child.key, records });
    for (const entry of page) yield { table, entry };
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    before = last.position;
  }
}

/**
 * The entries of the rows of several tables in one order, the newest first. A record that is a row of two of the tables comes by for
 * each; the outer table goes first.
 */
export async function* entriesOfTables(
  tables: readonly TracedTable[],
  db: Kysely<unknown>,
): AsyncGenerator<TableEntry, void> {
  const sources = tables.map((table) => entriesOf(table, db));
  const heads: IteratorResult<TableEntry, void>[] = [];
  for (const source of sources) heads.push(await source.next());
  for (;;) {
    let newest: number | undefined;
    for (const [index, head] of heads.entries()) {
      const known = newest === undefined ? undefined : heads[newest];
      if (head.done !== true && (known?.done !== false || head.value.entry.position > known.value.entry.position))
        newest = index;
    }
    const [source, head] = newest === undefined ? [] : [sources[newest], heads[newest]];
    if (newest === undefined || source === undefined || head?.done !== false) return;
    yield head.value;
    heads[newest] = await source.next();
  }
}
