import { createReadStream } from "node:fs";
import type { Delimiter } from "./guess-delimiter.ts";
import { RowCutter } from "./row-cutter.ts";

/** Characters read together: enough that rows come by the hundred, few enough that a read in between waits a moment only. */
const PIECE = 128 * 1024;

/** Rows of a UTF-8 CSV file, the header first, as many together as one piece of the file has. Throws `invalid_file`. */
export async function* csvBlocks(file: string, delimiter: Delimiter): AsyncGenerator<readonly string[][]> {
  const cutter = new RowCutter(delimiter);
  for await (const piece of createReadStream(file, { encoding: "utf8", highWaterMark: PIECE }))
    yield cutter.push(String(piece));
  yield cutter.end();
}
