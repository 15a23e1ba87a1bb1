import { AppError, type Problem } from "@quoin/definition";
import { isAlways } from "../../access/fold-conditions.ts";
import type { Change, Row } from "../../door.ts";
import { MOST_ROWS } from "../../query/rows/read-rows.ts";
import type { Writing } from "../writing.ts";
import type { SentRow } from "./row-list.ts";
import type { TakenList } from "./take-rows.ts";

/** A change of one row, and where in the list of its record it was named; "" where it was left out. */
export interface RowChange {
  readonly change: Change;
  readonly place: string;
}

interface Parent {
  readonly id: string;
  /** The rows that the writer sees there now, in their order. */
  readonly rows: readonly Row[];
}

const refuse = (details: readonly Problem[]): AppError =>
  new AppError("validation", "The rows cannot be written so.", { details });

/** Rows that are named must be rows of this record that the writer sees; others and such that do not exist are the same `unknown_row`. */
function checkNamed({ at, list }: TakenList, seen: ReadonlySet<string>): void {
  const prefix = (part: string): string => (list.whole ? `/${at.key}` : `/${at.key}/${part}`);
  const unknown = (rows: readonly SentRow[], part: string): readonly Problem[] =>
    rows.flatMap(({ id }, index) =>
      id === undefined || seen.has(id) ? [] : [{ path: `${prefix(part)}/${index}/id`, code: "unknown_row" }],
    );
  const problems = [...unknown(list.save, "save"), ...unknown(list.remove, "remove")];
  if (problems.length > 0) throw refuse(problems);
}

/** How many rows there will be, of those that the writer sees. */
function checkCount({ at }: TakenList, actual: number): void {
  const { min, max } = at.rows;
  if (actual < min) throw refuse([{ path: `/${at.key}`, code: "too_few_rows", params: { limit: min, actual } }]);
  if (actual > max) throw refuse([{ path: `/${at.key}`, code: "too_many_rows", params: { limit: max, actual } }]);
}

const numberIn = (row: Row | undefined, key: string): number | undefined => {
  const value = row?.[key];
  return typeof value === "number" ? value : undefined;
};

/** What keeps the rows in the order of a whole list, or puts new ones behind the others; empty where the writer has no say in it. */
function placesOf(writing: Writing, { at, list }: TakenList, rows: readonly Row[]): readonly Row[] {
  const { position } = at.rows;
  const right = position === undefined ? undefined : writing.access.entity(at.child.key).field(position);
  const locked = position !== undefined && at.child.fields.get(position)?.field.schema["x-readonly"] === true;
  if (position === undefined || right === undefined || locked) return [];
  const known = new Map(rows.map((row) => [String(row["id"]), row]));
  let last = rows.reduce((most, row) => Math.max(most, numberIn(row, position) ?? 0), 0);
  return list.save.map(({ id, values }, index): Row => {
    if (id === undefined ? !right.create : !isAlways(right.edit)) return {};
    if (list.whole)
      return numberIn(known.get(id ?? ""), position) === index + 1 && !(position in values)
        ? {}
        : { [position]: index + 1 };
    if (id !== undefined || position in values) return {};
    last += 1;
    return { [position]: last };
  });
}

/** How a row leaves the table: with what it hangs on it goes into the bin, else it is only let go. */
function removal({ at }: TakenList, { id, rev }: { id: string; rev: number | undefined }): Change {
  const to = { entity: at.child.key, id, ...(rev === undefined ? {} : { rev }) };
  const owned = at.relation.field.schema["x-on-delete"] === "cascade";
  return owned ? { op: "delete", ...to } : { op: "update", ...to, values: { [at.rows.relation]: null } };
}

/**
 * What a list means for the rows of one record: those to go, those to change, those to make, in this order, so that what is unique
 * is free again. A whole list takes away the rows that it leaves out; what the writer does not see stays as it is.
 */
export function rowChanges(writing: Writing, taken: TakenList, { id: parent, rows }: Parent): readonly RowChange[] {
  const { at, list } = taken;
  const { key, child } = at;
  const seen = new Set(rows.map((row) => String(row["id"])));
  if (rows.length > MOST_ROWS)
    throw new AppError("too_large", `There are more than ${MOST_ROWS} rows: change them through their own entity.`, {
      details: [{ path: `/${key}`, code: "too_many_rows", params: { limit: MOST_ROWS, actual: rows.length } }],
    });
  checkNamed(taken, seen);
  const named = new Set(list.save.map(({ id }) => id));
  const left = list.whole ? [...seen].filter((id) => !named.has(id)) : [];
  const fresh = list.save.filter(({ id }) => id === undefined).length;
  checkCount(taken, rows.length - left.length - list.remove.length + fresh);
  const places = placesOf(writing, taken, rows);
  const placeAt = (index: number): string => (list.whole ? `/${key}/${index}` : `/${key}/save/${index}`);
  const removed = [
    ...left.map((id): RowChange => ({ place: "", change: removal(taken, { id, rev: undefined }) })),
    ...list.remove.map(({ id = "", rev }, index): RowChange => ({
      place: `/${key}/remove/${index}`,
      change: removal(taken, { id, rev }),
    })),
  ];
  const saved = list.save.map(({ id, rev, values }, index): RowChange => {
    const own = { ...values, ...places[index] };
    const change: Change =
      id === undefined
        ? { op: "create", entity: child.key, values: { ...own, [at.rows.relation]: parent } }
        : { op: "update", entity: child.key, id, values: own, ...(rev === undefined ? {} : { rev }) };
    return { place: placeAt(index), change };
  });
  return [
    ...removed,
    ...saved.filter(({ change }) => change.op === "update"),
    ...saved.filter(({ change }) => change.op === "create"),
  ];
}
