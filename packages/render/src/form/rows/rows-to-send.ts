import type { Row } from "@quoin/condition";
import { isEmpty, sameValue } from "@quoin/fields";
import { ownValues } from "./row-key.ts";
import { rowsIn } from "./rows-in.ts";
import { type TableOf, tableOf } from "./table-of.ts";

/** What the write door takes for a table of records: rows to write and rows to take away, all others stay as they are. */
export interface SentRows {
  readonly save: readonly Row[];
  readonly remove: readonly Row[];
}

export interface RowsToSend {
  readonly sent: SentRows;
  /** Where each row of `save` stands in the form. */
  readonly places: readonly number[];
}

const known = ({ id, rev }: Row): Row => ({ id, ...(rev !== undefined && { rev }) });

/** The changed fields of a row; emptied ones are null. Undefined where nothing changed. */
function changed(before: Row, after: Row, of: TableOf): Row | undefined {
  const [old, now] = [ownValues(before), ownValues(after)];
  const entries = [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((key): [string, unknown][] => {
    if ((isEmpty(old[key]) && isEmpty(now[key])) || sameValue(old[key], now[key])) return [];
    const inner = tableOf(of, key);
    if (inner === undefined) return [[key, now[key] ?? null]];
    const { sent } = rowsToSend(old[key], now[key], inner);
    return sent.save.length + sent.remove.length === 0 ? [] : [[key, sent]];
  });
  return entries.length === 0 ? undefined : { ...known(before), ...Object.fromEntries(entries) };
}

const filled = (row: Row, of: TableOf): Row =>
  Object.fromEntries(
    Object.entries(ownValues(row)).flatMap(([key, value]): [string, unknown][] => {
      if (isEmpty(value)) return [];
      const inner = tableOf(of, key);
      return [[key, inner === undefined ? value : rowsToSend(undefined, value, inner).sent]];
    }),
  );

/** What there is to write of a table between the record as it was read and the form: only what this form changed, in the tables within its rows too. */
export function rowsToSend(before: unknown, after: unknown, of: TableOf): RowsToSend {
  const old = new Map(rowsIn(before).map((row) => [row["id"], row]));
  const save: Row[] = [];
  const places: number[] = [];
  const left = new Set<unknown>();
  rowsIn(after).forEach((row, place) => {
    const was = row["id"] === undefined ? undefined : old.get(row["id"]);
    left.add(row["id"]);
    // A row that went away for others meanwhile is not made again.
    const sent = was === undefined ? (row["id"] === undefined ? filled(row, of) : undefined) : changed(was, row, of);
    if (sent === undefined) return;
    save.push(sent);
    places.push(place);
  });
  const remove = [...old].flatMap(([id, row]) => (left.has(id) ? [] : [known(row)]));
  return { sent: { save, remove }, places };
}
