import { csvBlocks } from "./csv-blocks.ts";
import type { Delimiter } from "./guess-delimiter.ts";

/** Rows of a UTF-8 CSV file, the header first, each with its number (the header is 1). Throws `invalid_file` with the line of an open quote or an endless cell. */
export async function* csvRows(file: string, delimiter: Delimiter): AsyncGenerator<{ row: number; cells: string[] }> {
  let row = 0;
  for await (const rows of csvBlocks(file, delimiter)) for (const cells of rows) yield { row: (row += 1), cells };
}
