import { csvBlocks } from "../csv/csv-blocks.ts";
import type { ImportSource } from "./import-types.ts";

export interface FileRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** The data rows of a file after the first `skip`, many at a time; how many is asked while they are read. */
export async function* batches(of: {
  file: string;
  source: ImportSource;
  skip: number;
  size: () => number;
}): AsyncGenerator<readonly FileRow[]> {
  let batch: FileRow[] = [];
  let row = 0;
  for await (const rows of csvBlocks(of.file, of.source.delimiter)) {
    for (const cells of rows) {
      row += 1;
      // The header is row 1.
      if (row - 1 <= of.skip) continue;
      batch.push({ row, cells });
      if (batch.length < of.size()) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
