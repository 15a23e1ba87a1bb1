import type { Row } from "../../door.ts";
import type { Actor } from "../../actor.ts";
import type { LogEntry } from "../../log/log-entry.ts";
import type { RecordEntry } from "../../log/record-entry.ts";
import { type ReadContext, readableEntity, readingFor } from "../../query/read-context.ts";
import { MOST_DEEP } from "../../query/rows/split-rows.ts";
import type { RecordRef } from "../read-history.ts";
import { seenBy } from "../seen-by.ts";
import { shownEntry } from "../shown-entry.ts";
import { shownLinks } from "../shown-links.ts";
import type { Sight } from "../sights-of.ts";
import { storedRecords } from "../stored-records.ts";
import { entriesOfTables } from "./entries-of-tables.ts";
import { pastTables } from "./past-tables.ts";
import { createTracedTable, type Followed, type TracedTable } from "./traced-table.ts";

interface Asked {
  readonly before: number;
  readonly limit: number;
  /** An instant; what was written before it is of no interest. */
  readonly from?: string | undefined;
  readonly context: ReadContext;
}

interface Seen {
  readonly entry: LogEntry;
  readonly was: Followed;
}

/** The tables of a record, and those within their rows as deep as tables are read. */
async function tracedTables(ref: RecordRef, actor: Actor, context: ReadContext): Promise<readonly TracedTable[]> {
  const found: TracedTable[] = [];
  const reading = readingFor(context, actor);
  const below = async (outer: TracedTable | undefined, depth: number): Promise<void> => {
    const entity = outer?.at.child ?? readableEntity(reading, ref.entity);
    const ids = outer === undefined ? [ref.id] : [...outer.sights.keys()];
    for (const past of await pastTables({ entity, ids }, actor, context)) {
      const table = createTracedTable(past, outer);
      found.push(table);
      if (depth < MOST_DEEP && past.sights.size > 0) await below(table, depth + 1);
    }
  };
  await below(undefined, 1);
  return found.filter(({ sights }) => sights.size > 0);
}

/** What each of these rows is called now, as far as the reader may see it. */
async function namesOf(
  { at, sights }: { readonly at: TracedTable["at"]; readonly sights: ReadonlyMap<string, Sight> },
  rows: readonly string[],
  context: ReadContext,
): Promise<(id: string) => Row> {
  const { title } = at.child.entity;
  const stored = await storedRecords({ entity: at.child.key, ids: [...new Set(rows)] }, context);
  return (id) => {
    const sight = sights.get(id);
    const seen = sight && seenBy(sight, { [title]: stored.get(id)?.[title] })[title];
    return seen === undefined || seen === null ? {} : { title: seen };
  };
}

/** The entries of one table, without what they tell of hidden records, with the names of their rows. */
async function told(
  table: TracedTable,
  seen: readonly Seen[],
  { actor, context }: { readonly actor: Actor; readonly context: ReadContext },
): Promise<readonly RecordEntry[]> {
  const by = { reading: readingFor(context, actor), db: context.db };
  const entries = seen.map(({ entry }) => entry);
  const followed = new Map(seen.map(({ entry, was }) => [entry.position, was]));
  const shown = await shownLinks(entries, table.at.child, by);
  const rows = shown.map(({ record }) => record);
  const name = await namesOf(table, rows, context);
  const outer = seen.flatMap(({ was }) => was.within ?? []);
  const outerName = table.outer && (await namesOf(table.outer, outer, context));
  return shown.map((entry) => {
    const { within: id, moved } = followed.get(entry.position) ?? {};
    const within = outerName && id !== undefined ? { within: { id, ...outerName(id) } } : {};
    return { ...entry, row: { field: table.path, ...name(entry.record), ...within, ...(moved && { moved }) } };
  });
}

/**
 * What happened to the rows of a record's tables, and to the rows within these, while they were its own: newest first, as the reader
 * may see it.
 */
export async function rowsHistory(ref: RecordRef, actor: Actor, asked: Asked): Promise<readonly RecordEntry[]> {
  const { before, limit, from = "", context } = asked;
  const tables = await tracedTables(ref, actor, context);
  const found: RecordEntry[] = [];
  const waiting = new Map<TracedTable, Seen[]>();
  let count = 0;
  const tell = async (): Promise<void> => {
    for (const [table, seen] of waiting) found.push(...(await told(table, seen, { actor, context })));
    waiting.clear();
    count = 0;
  };
  // From the newest on, whatever is asked for: only that tells whose a row was then.
  for await (const { table, entry } of entriesOfTables(tables, context.db)) {
    if (entry.at < from) break;
    const was = table.follow(entry);
    const sight = table.sights.get(entry.record);
    const open = was.mine && entry.position < before ? sight && shownEntry(sight, entry) : undefined;
    if (open === undefined) continue;
    waiting.set(table, [...(waiting.get(table) ?? []), { entry: open, was }]);
    count += 1;
    if (count < limit) continue;
    await tell();
    if (found.length >= limit) break;
  }
  await tell();
  return found.toSorted((a, b) => b.position - a.position).slice(0, limit);
}
