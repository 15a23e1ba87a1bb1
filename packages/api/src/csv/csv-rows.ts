import { createReadStream } from "node:fs";
import { AppError } from "@quoin/definition";
import { CsvError, parse } from "csv-parse";
import type { Delimiter } from "./guess-delimiter.ts";

/** The most characters that one row may have: what is more is no table but a file in the wrong place. */
const MAX_ROW = 2_000_000;

const CODES: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "open_quote",
  CSV_INVALID_CLOSING_QUOTE: "stray_quote",
  INVALID_OPENING_QUOTE: "stray_quote",
  CSV_MAX_RECORD_SIZE: "row_too_large",
};

const explain = (error: CsvError): AppError => {
  const code = CODES[error.code] ?? "not_csv";
  const line = Number((error as { lines?: unknown }).lines ?? 0);
  return new AppError("invalid_file", `The file is not readable as CSV at line ${line} (${code}).`, {
    details: [{ path: `/lines/${line}`, code, params: { line } }],
  });
};

/** Rows of a UTF-8 CSV file, the header first, each with its number (the header is 1). Throws `invalid_file` with the line of an open quote or an endless cell. */
export async function* csvRows(file: string, delimiter: Delimiter): AsyncGenerator<{ row: number; cells: string[] }> {
  const stream = createReadStream(file).pipe(
    parse({ delimiter, relax_column_count: true, skip_empty_lines: true, max_record_size: MAX_ROW, bom: true }),
  );
  let row = 0;
  try {
    for await (const cells of stream as AsyncIterable<string[]>) yield { row: (row += 1), cells };
  } catch (error) {
    throw error instanceof CsvError ? explain(error) : error;
  } finally {
    stream.destroy();
  }
}
