import type { Field, Problem } from "@quoin/definition";
import { plainCell } from "../csv/neutral-cell.ts";
import { cellReader, type Meant } from "./cell-reader.ts";
import type { ReferenceFinder } from "./reference-finder.ts";

export interface Column {
  readonly name: string;
  readonly index: number;
  readonly field: Field;
}

export interface Reading {
  readonly columns: readonly Column[];
  /** How many columns the header names. */
  readonly width: number;
  readonly finder: ReferenceFinder;
  readonly locale: string;
  readonly timeZone: string;
}

type CellProblem = Problem & { readonly column?: string; readonly value?: string };
type Wanted = Extract<Meant, { readonly find: unknown }>["find"];
type Named = Extract<Meant, { readonly find: unknown } | { readonly findAll: unknown }>;

interface Cell {
  readonly column: Column;
  readonly text: string;
  readonly meant: Meant;
}

/** One row of the file as values of a record, with what could not be read. */
export interface ReadRow {
  readonly row: number;
  readonly values: Record<string, unknown>;
  readonly problems: readonly CellProblem[];
}

const MAX_SHOWN = 200;

const problemOf = ({ column, text }: Cell, problem: Omit<Problem, "path">): CellProblem => ({
  path: `/${column.field.key}`,
  ...problem,
  column: column.name,
  value: text.slice(0, MAX_SHOWN),
});

interface Reader {
  readonly column: Column;
  readonly read: (text: string) => Meant;
}

const kept = new WeakMap<Reading, readonly Reader[]>();

/** What reads the columns, for all batches of a file. */
function readersOf(reading: Reading): readonly Reader[] {
  let readers = kept.get(reading);
  if (readers === undefined) {
    const { locale, timeZone } = reading;
    readers = reading.columns.map((column) => ({ column, read: cellReader(column.field, { locale, timeZone }) }));
    kept.set(reading, readers);
  }
  return readers;
}

const namesOf = (meant: Named): readonly Wanted[] =>
  "find" in meant ? [meant.find] : meant.findAll.texts.map((text) => ({ ...meant.findAll, text }));

/** The id that a name means, or the ids of several; else the first name that means none or more than one. */
async function findNamed(
  finder: ReferenceFinder,
  meant: Named,
): Promise<{ readonly value: unknown } | { readonly code: string; readonly text: string }> {
  const ids: string[] = [];
  for (const name of namesOf(meant)) {
    const found = await finder.find(name);
    if (typeof found !== "object")
      return { code: found === "ambiguous" ? "ambiguous_reference" : "unknown_reference", text: name.text };
    ids.push(found.id);
  }
  if ("findAll" in meant) return { value: [...new Set(ids)] };
  const { entity, pointer } = meant.find;
  return { value: pointer === true ? { entity, id: ids[0] } : ids[0] };
}

/** What stands behind the last column that the header names: it would be lost without a word. Most often an unquoted comma. */
function beyondHeader(cells: readonly string[], width: number): readonly CellProblem[] {
  if (cells.length <= width) return [];
  const value = cells
    .slice(width)
    .map((cell) => cell.trim())
    .find((cell) => cell !== "");
  return value === undefined ? [] : [{ path: "", code: "beyond_header", params: { value: value.slice(0, MAX_SHOWN) } }];
}

/** Reads the texts of many rows as values. Empty cells are left out; relations and people are looked up for all rows at once. */
export async function readCells(
  rows: readonly { row: number; cells: readonly string[] }[],
  reading: Reading,
): Promise<ReadRow[]> {
  const { finder, width } = reading;
  const columns = readersOf(reading);
  const wanted: Wanted[] = [];
  const read = rows.map(({ row, cells }) => {
    const filled: Cell[] = [];
    for (const { column, read: readText } of columns) {
      const text = plainCell((cells[column.index] ?? "").trim());
      if (text === "") continue;
      const meant = readText(text);
      if ("find" in meant || "findAll" in meant) wanted.push(...namesOf(meant));
      filled.push({ column, text, meant });
    }
    return { row, filled, beyond: beyondHeader(cells, width) };
  });
  await finder.prepare(wanted);
  const done: ReadRow[] = [];
  for (const { row, filled, beyond } of read) {
    const values: Record<string, unknown> = {};
    const problems: CellProblem[] = [...beyond];
    for (const cell of filled) {
      const { column, meant } = cell;
      if ("value" in meant) values[column.field.key] = meant.value;
      else if ("problem" in meant) problems.push(problemOf(cell, meant.problem));
      else {
        const found = await findNamed(finder, meant);
        if ("value" in found) values[column.field.key] = found.value;
        else
          problems.push(
            problemOf(cell.text === found.text ? cell : { ...cell, text: found.text }, { code: found.code }),
          );
      }
    }
    done.push({ row, values, problems });
  }
  return done;
}
