import { createReadStream } from "node:fs";
import { AppError } from "@quoin/definition";
import { csvBlocks } from "../csv/csv-blocks.ts";
import { plainCell } from "../csv/neutral-cell.ts";
import { guessDelimiter } from "../csv/guess-delimiter.ts";
import type { ImportSource } from "./import-types.ts";

const HEAD = 64 * 1024;
const MAX_COLUMNS = 500;
const MAX_ROWS = 1_000_000;

async function headText(file: string): Promise<string> {
  let text = "";
  for await (const chunk of createReadStream(file, { encoding: "utf8", end: HEAD })) text += String(chunk);
  const cut = text.lastIndexOf("\n");
  return Buffer.byteLength(text) > HEAD - 8 && cut > 0 ? text.slice(0, cut) : text;
}

const refuse = (code: string, message: string, params: Record<string, unknown>): never => {
  throw new AppError("invalid_file", message, { details: [{ path: "/header", code, params }] });
};

function readHeader(cells: readonly string[]): string[] {
  const header = cells.map((cell, index) => plainCell(cell.trim()) || `column ${index + 1}`);
  if (header.length > MAX_COLUMNS)
    refuse("too_many_columns", `A file has at most ${MAX_COLUMNS} columns.`, {
      limit: MAX_COLUMNS,
      actual: header.length,
    });
  const twice = [...new Set(header.filter((name, index) => header.indexOf(name) !== index))];
  if (twice.length > 0)
    refuse("duplicate_header", `The header names these columns more than once: ${twice.join(", ")}.`, {
      columns: twice,
    });
  return header;
}

/** Reads a UTF-8 CSV file once: its delimiter, its header, how many rows it has. Throws `invalid_file` or `too_large`. */
export async function inspectFile(file: string): Promise<Omit<ImportSource, "encoding">> {
  const delimiter = guessDelimiter(await headText(file));
  let header: string[] | undefined;
  let rows = 0;
  for await (const block of csvBlocks(file, delimiter)) {
    const [first] = block;
    if (!first) continue;
    rows += header ? block.length : block.length - 1;
    header ??= readHeader(first);
    if (rows > MAX_ROWS)
      throw new AppError("too_large", "An import file may have at most 1,000,000 rows.", {
        details: [{ path: "", code: "too_many_rows", params: { limit: MAX_ROWS } }],
      });
  }
  if (!header)
    throw new AppError("invalid_file", "The file is empty.", { details: [{ path: "", code: "empty_file" }] });
  return { delimiter, header, rows };
}
