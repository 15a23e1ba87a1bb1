import type { FoldedEntry, HistoryEntry } from "./history-entry.ts";

const keyOf = ({ at, actor, cause }: HistoryEntry): string => JSON.stringify([at, actor, cause]);

/** What followed from one save in several parts, of the record or of one of its rows, as one change. */
function joinComputed(entries: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const joined: HistoryEntry[] = [];
  const places = new Map<string, number>();
  for (const entry of entries) {
    if (entry.cause.source !== "computed" || entry.op !== "update") {
      joined.push(entry);
      continue;
    }
    const key = `${keyOf(entry)} ${entry.row === undefined ? "" : `${entry.row.field} ${entry.record ?? entry.position}`}`;
    const place = places.get(key);
    const newer = place === undefined ? undefined : joined[place];
    if (place === undefined || newer === undefined) places.set(key, joined.push(entry) - 1);
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
 * the record's own change, or where there is none as one change of its own. `cut`: older entries are still to come; what the last
 * entry is a part of is left out until all of it is there, unless it is all that there is.
 */
export function foldRows(log: readonly HistoryEntry[], cut = false): readonly FoldedEntry[] {
  const oldest = log.at(-1)?.at;
  const whole = cut ? log.filter(({ at }) => at !== oldest) : log;
  const entries = joinComputed(whole.length > 0 ? whole : log);
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
