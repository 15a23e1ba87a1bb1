import type { Field, Problem } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import { plainCell } from "../csv/neutral-cell.ts";
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
type Read = { readonly column: Column; readonly text: string } & ReturnType<ReturnType<typeof fieldType>["fromText"]>;

/** One row of the file as values of a record, with what could not be read. */
export interface ReadRow {
  readonly row: number;
  readonly values: Record<string, unknown>;
  readonly problems: readonly CellProblem[];
}

const MAX_SHOWN = 200;

/** Reads the texts of many rows as values. Empty cells are left out; relations and people are looked up for all rows at once. */
export async function readCells(
  rows: readonly { row: number; cells: readonly string[] }[],
  reading: Reading,
): Promise<ReadRow[]> {
  const { columns, finder, locale, timeZone } = reading;
  const read = rows.map(({ row, cells }) => ({
    row,
    cells: columns.flatMap((column): Read[] => {
      const text = plainCell((cells[column.index] ?? "").trim());
      return text === ""
        ? []
        : [{ column, text, ...fieldType(column.field.type).fromText(text, column.field, { locale, timeZone }) }];
    }),
  }));
  await finder.prepare(read.flatMap(({ cells }) => cells.flatMap((cell) => ("find" in cell ? [cell.find] : []))));
  return Promise.all(
    read.map(async ({ row, cells }): Promise<ReadRow> => {
      const values: Record<string, unknown> = {};
      const problems: CellProblem[] = [];
      for (const cell of cells) {
        const { column, text } = cell;
        const wrong = (problem: Omit<Problem, "path">): void => {
          problems.push({
            path: `/${column.field.key}`,
            ...problem,
            column: column.name,
            value: text.slice(0, MAX_SHOWN),
          });
        };
        if ("value" in cell) values[column.field.key] = cell.value;
        else if ("problem" in cell) wrong(cell.problem);
        else {
          const found = await finder.find(cell.find);
          if (typeof found === "object") values[column.field.key] = found.id;
          else wrong({ code: found === "ambiguous" ? "ambiguous_reference" : "unknown_reference" });
        }
      }
      return { row, values, problems };
    }),
  );
}
