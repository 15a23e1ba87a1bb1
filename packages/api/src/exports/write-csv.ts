import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { csvLine } from "../csv/csv-line.ts";
import { neutralCell } from "../csv/neutral-cell.ts";
import { cellOf } from "./cell-text.ts";
import type { Exporting } from "./exporting.ts";

const MARK = "\uFEFF";

async function* lines({ columns, pages, text }: Exporting): AsyncGenerator<string> {
  yield MARK + csvLine(columns.map(({ heading }) => neutralCell(heading)));
  for await (const rows of pages)
    yield rows
      .map((row) =>
        csvLine(
          columns.map((column) => {
            const cell = cellOf(row, column, text);
            return typeof cell === "number" ? String(cell) : neutralCell(cell);
          }),
        ),
      )
      .join("");
}

/** UTF-8 with a byte order mark, RFC 4180; what looks like a formula is made plain text. */
export const writeCsv = (exporting: Exporting): Promise<void> =>
  pipeline(Readable.from(lines(exporting)), exporting.to);
