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
  readonly finder: ReferenceFinder;
  readonly locale: string;
  readonly timeZone: string;
}

type CellProblem = Problem & { readonly column?: string; readonly value?: string };
type Wanted = Extract<Meant, { readonly find: unknown }>["find"];

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

/** Reads the texts of many rows as values. Empty cells are left out; relations and people are looked up for all rows at once. */
export async function readCells(
  rows: readonly { row: number; cells: readonly string[] }[],
  reading: Reading,
): Promise<ReadRow[]> {
  const { finder } = reading;
  const columns = readersOf(reading);
  const wanted: Wanted[] = [];
  const read = rows.map(({ row, cells }) => {
    const filled: Cell[] = [];
    for (const { column, read: readText } of columns) {
      const text = plainCell((cells[column.index] ?? "").trim());
      if (text === "") continue;
      const meant = readText(text);
      if ("find" in meant) wanted.push(meant.find);
      filled.push({ column, text, meant });
    }
    return { row, filled };
  });
  await finder.prepare(wanted);
  const done: ReadRow[] = [];
  for (const { row, filled } of read) {
    const values: Record<string, unknown> = {};
    const problems: CellProblem[] = [];
    for (const cell of filled) {
      const { column, meant } = cell;
      if ("value" in meant) values[column.field.key] = meant.value;
      else if ("problem" in meant) problems.push(problemOf(cell, meant.problem));
      else {
        const found = await finder.find(meant.find);
        if (typeof found === "object") values[column.field.key] = found.id;
        else
          problems.push(problemOf(cell, { code: found === "ambiguous" ? "ambiguous_reference" : "unknown_reference" }));
      }
    }
    done.push({ row, values, problems });
  }
  return done;
}
