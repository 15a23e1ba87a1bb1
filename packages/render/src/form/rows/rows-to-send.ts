import type { Row } from "@quoin/condition";
import { isEmpty, sameValue } from "@quoin/fields";
import { ownValues } from "./row-key.ts";
import { rowsIn } from "./rows-in.ts";

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
function changed(before: Row, after: Row): Row | undefined {
  const [old, now] = [ownValues(before), ownValues(after)];
  const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (key) => !(isEmpty(old[key]) && isEmpty(now[key])) && !sameValue(old[key], now[key]),
  );
  if (keys.length === 0) return undefined;
  return { ...known(before), ...Object.fromEntries(keys.map((key) => [key, now[key] ?? null])) };
}

const filled = (row: Row): Row =>
  Object.fromEntries(Object.entries(ownValues(row)).filter(([, value]) => !isEmpty(value)));

/** What there is to write of a table between the record as it was read and the form: only what this form changed. */
export function rowsToSend(before: unknown, after: unknown): RowsToSend {
  const old = new Map(rowsIn(before).map((row) => [row["id"], row]));
  const save: Row[] = [];
  const places: number[] = [];
  const left = new Set<unknown>();
  rowsIn(after).forEach((row, place) => {
    const was = row["id"] === undefined ? undefined : old.get(row["id"]);
    left.add(row["id"]);
    // A row that went away for others meanwhile is not made again.
    const sent = was === undefined ? (row["id"] === undefined ? filled(row) : undefined) : changed(was, row);
    if (sent === undefined) return;
    save.push(sent);
    places.push(place);
  });
  const remove = [...old].flatMap(([id, row]) => (left.has(id) ? [] : [known(row)]));
  return { sent: { save, remove }, places };
}
