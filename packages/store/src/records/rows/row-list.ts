import { isPlainObject, type Problem } from "@quoin/definition";
import type { Row } from "../../door.ts";

/** One row as it was sent: an id tells that it is there already. */
export interface SentRow {
  readonly id: string | undefined;
  readonly rev: number | undefined;
  readonly values: Row;
}

/** What was sent for a table of records: `whole` lists every row that there shall be, otherwise only what changes is named. */
export interface RowList {
  readonly whole: boolean;
  readonly save: readonly SentRow[];
  readonly remove: readonly SentRow[];
}

/** Most rows in one list. */
const MOST = 500;

const isRev = (rev: unknown): rev is number | undefined =>
  rev === undefined || (typeof rev === "number" && Number.isSafeInteger(rev) && rev > 0);

/**
 * Reads what was sent for a table of records, `[…]` or `{save: […], remove: […]}`. Gives what is wrong with its shape instead;
 * paths begin at the list.
 */
export function readRowList(value: unknown): RowList | readonly Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const read = (list: unknown, at: string): readonly SentRow[] => {
    if (!Array.isArray(list)) {
      problems.push({ path: at, code: "wrong_type" });
      return [];
    }
    if (list.length > MOST)
      problems.push({ path: at, code: "too_many_rows", params: { limit: MOST, actual: list.length } });
    return list.slice(0, MOST).flatMap((row: unknown, index): SentRow[] => {
      const path = `${at}/${index}`;
      if (!isPlainObject(row)) {
        problems.push({ path, code: "wrong_type" });
        return [];
      }
      const { id, rev, ...values } = row;
      if ((id !== undefined && typeof id !== "string") || !isRev(rev)) {
        problems.push({ path: `${path}/${isRev(rev) ? "id" : "rev"}`, code: "wrong_type" });
        return [];
      }
      if (id !== undefined && seen.has(id)) problems.push({ path: `${path}/id`, code: "repeated_row" });
      if (id !== undefined) seen.add(id);
      return [{ id, rev, values }];
    });
  };
  if (Array.isArray(value)) {
    const save = read(value, "");
    return problems.length > 0 ? problems : { whole: true, save, remove: [] };
  }
  if (!isPlainObject(value)) return [{ path: "", code: "wrong_type" }];
  const { save: saved = [], remove: removed = [], ...more } = value;
  for (const key of Object.keys(more)) problems.push({ path: `/${key}`, code: "unknown_key", params: { key } });
  const save = read(saved, "/save");
  const remove = read(removed, "/remove");
  remove.forEach(({ id, values }, index) => {
    if (id === undefined) problems.push({ path: `/remove/${index}/id`, code: "required" });
    for (const key of Object.keys(values))
      problems.push({ path: `/remove/${index}/${key}`, code: "unknown_key", params: { key } });
  });
  return problems.length > 0 ? problems : { whole: false, save, remove };
}
