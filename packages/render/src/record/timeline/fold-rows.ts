import type { FoldedEntry, HistoryEntry } from "./history-entry.ts";

const keyOf = ({ at, actor, cause }: HistoryEntry): string => JSON.stringify([at, actor, cause]);

/** What followed from one save in several parts, as one change. */
function joinComputed(entries: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const joined: HistoryEntry[] = [];
  const places = new Map<string, number>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const place = places.get(key);
    const newer = place === undefined ? undefined : joined[place];
    if (entry.cause.source !== "computed" || entry.row !== undefined || entry.op !== "update") joined.push(entry);
    else if (place === undefined || newer === undefined) places.set(key, joined.push(entry) - 1);
    else
      joined[place] = {
        ...newer,
        before: { ...newer.before, ...entry.before },
        after: { ...entry.after, ...newer.after },
      };
  }
  return joined;
}

/**
 * The entries of a record and of its rows, newest first, as changes of the record: what was written of rows in one save stands with
 * the record's own change, or where there is none as one change of its own.
 */
export function foldRows(log: readonly HistoryEntry[]): readonly FoldedEntry[] {
  const entries = joinComputed(log);
  const upTo = new Map<string, number>();
  const rows = new Map<string, HistoryEntry[]>();
  const own = new Set<string>();
  for (const entry of entries) {
    upTo.set(entry.at, Math.max(upTo.get(entry.at) ?? 0, entry.position));
    const key = keyOf(entry);
    if (entry.row === undefined) own.add(key);
    else rows.set(key, [...(rows.get(key) ?? []), entry]);
  }
  const told = new Set<string>();
  return entries.flatMap((entry): readonly FoldedEntry[] => {
    const key = keyOf(entry);
    const last = upTo.get(entry.at) ?? entry.position;
    const isRow = entry.row !== undefined;
    if (isRow && (own.has(key) || told.has(key))) return [];
    const together = told.has(key) ? [] : (rows.get(key) ?? []);
    told.add(key);
    return isRow
      ? [{ ...entry, op: "update", before: {}, after: {}, row: undefined, rows: together, rowsOnly: true, upTo: last }]
      : [{ ...entry, rows: together, rowsOnly: false, upTo: last }];
  });
}
