import { fromPointer, type Problem, toPointer } from "@quoin/definition";
import { rowsIn } from "./rows-in.ts";
import { rowsToSend } from "./rows-to-send.ts";
import { type TableOf, tableOf } from "./table-of.ts";

interface Table extends TableOf {
  readonly before: unknown;
  readonly after: unknown;
}

/** "save", "0", "grams" as the place in the form and the field; nothing where the form does not show it. */
function placeOf([part, place, ...rest]: readonly string[], table: Table): readonly string[] {
  const { before, after } = table;
  const { places } = rowsToSend(before, after, table);
  const at = part === "save" ? places[Number(place)] : undefined;
  const [key, ...deeper] = rest;
  if (at === undefined || key === undefined) return [];
  const row = rowsIn(after)[at] ?? {};
  const was = rowsIn(before).find(({ id }) => id !== undefined && id === row["id"]);
  const inner = deeper.length === 0 ? undefined : tableOf(table, key);
  if (inner === undefined) return [String(at), ...rest];
  return [String(at), key, ...placeOf(deeper, { ...inner, before: was?.[key], after: row[key] })];
}

/** A problem of rows that were sent, told where these stand in the form; what the form does not show is about the whole table. */
export function inTheForm(problem: Problem, table: Table): Problem {
  const [field = "", ...rest] = fromPointer(problem.path);
  return { ...problem, path: toPointer([field, ...placeOf(rest, table)]) };
}
