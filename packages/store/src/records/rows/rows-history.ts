import type { Actor } from "../../actor.ts";
import { createLog } from "../../log/create-log.ts";
import type { LogEntry } from "../../log/log-entry.ts";
import type { RecordEntry } from "../../log/record-entry.ts";
import { type ReadContext, readingFor } from "../../query/read-context.ts";
import type { RecordRef } from "../read-history.ts";
import { seenBy } from "../seen-by.ts";
import { shownEntry } from "../shown-entry.ts";
import { shownLinks } from "../shown-links.ts";
import { storedRecords } from "../stored-records.ts";
import { type PastTable, pastTables } from "./past-tables.ts";

const PAGE = 500;

/** Follows rows back in time, from where they are now, and tells of each entry whether the row belonged to the record before or after it. */
function belonging({ at, released }: PastTable, record: string): (entry: LogEntry) => boolean {
  const relation = at.relation.field.key;
  const elsewhere = new Set(released);
  return ({ op, record: row, before, after }) => {
    const belonged = !elsewhere.has(row);
    if (op !== "update" || !(relation in before || relation in after)) return belonged;
    if (before[relation] === record) elsewhere.delete(row);
    else elsewhere.add(row);
    return belonged || before[relation] === record;
  };
}

interface Asked {
  readonly before: number;
  readonly limit: number;
  /** An instant; what was written before it is of no interest. */
  readonly from?: string | undefined;
  readonly context: ReadContext;
}

async function entriesOf(
  table: PastTable,
  { id, actor }: { readonly id: string; readonly actor: Actor },
  { before: highest, limit, from = "", context }: Asked,
): Promise<readonly LogEntry[]> {
  const { at, sights } = table;
  const records = [...sights.keys()];
  if (records.length === 0) return [];
  const belongs = belonging(table, id);
  const log = createLog(context.db);
  const by = { reading: readingFor(context, actor), db: context.db };
  const found: LogEntry[] = [];
  // From the newest on, whatever is asked for: only that tells whose a row was then.
  for (let before = Number.MAX_SAFE_INTEGER; ;) {
    const page = await log.read({ before, limit: PAGE, entity: at.child.key, records });
    const own = page.filter((entry) => belongs(entry) && entry.position < highest);
    const shown = own.flatMap((entry) => {
      const sight = sights.get(entry.record);
      return (sight && shownEntry(sight, entry)) ?? [];
    });
    found.push(...(await shownLinks(shown, at.child, by)));
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE || found.length >= limit || last.at < from)
      return found.slice(0, limit);
    before = last.position;
  }
}

/** The entries with the names of their rows, as far as the reader may see them. */
async function named(
  { at, sights }: PastTable,
  entries: readonly LogEntry[],
  context: ReadContext,
): Promise<readonly RecordEntry[]> {
  const { title } = at.child.entity;
  const ids = [...new Set(entries.map(({ record }) => record))];
  const stored = await storedRecords({ entity: at.child.key, ids }, context);
  return entries.map((entry) => {
    const sight = sights.get(entry.record);
    const seen = sight && seenBy(sight, { [title]: stored.get(entry.record)?.[title] })[title];
    return { ...entry, row: { field: at.key, ...(seen === undefined || seen === null ? {} : { title: seen }) } };
  });
}

/** What happened to the rows of a record's tables while they were its own, newest first, as the reader may see it. */
export async function rowsHistory(ref: RecordRef, actor: Actor, asked: Asked): Promise<readonly RecordEntry[]> {
  const found: RecordEntry[] = [];
  for (const table of await pastTables(ref, actor, asked.context)) {
    const entries = await entriesOf(table, { id: ref.id, actor }, asked);
    found.push(...(await named(table, entries, asked.context)));
  }
  return found.toSorted((a, b) => b.position - a.position).slice(0, asked.limit);
}
