import { parse } from "csv-parse/sync";
import { decodeText } from "./decode-text.ts";
import { refuseFile } from "./refuse.ts";

/** Sample records of a CSV file: the header names fields (and `$id`), an empty cell is no value. Cells are texts until they are written. */
export function readCsvData(file: string, bytes: Uint8Array): readonly Readonly<Record<string, string>>[] {
  const rows = rowsOf(file, decodeText(file, bytes));
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== "")));
}

function rowsOf(file: string, text: string): readonly Readonly<Record<string, string>>[] {
  try {
    return parse(text, { bom: true, columns: readHeader, skip_empty_lines: true });
  } catch (error) {
    const line = (error as { lines?: unknown }).lines;
    throw refuseFile(
      file,
      { code: "bad_csv", params: { file, line: typeof line === "number" ? line : 1 } },
      error instanceof Error ? error.message : "this is not CSV.",
    );
  }
}

function readHeader(names: readonly string[]): string[] {
  const header = names.map((name) => name.trim());
  const twice = header.find((name, index) => name === "" || header.indexOf(name) !== index);
  if (twice !== undefined)
    throw new Error(twice === "" ? "a column has no name." : `the column ${twice} is there twice.`);
  return header;
}
