import { csvRows } from "../csv/csv-rows.ts";
import type { ImportSource } from "./import-types.ts";

export interface FileRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** The data rows of a file after the first `skip`, many at a time. */
export async function* batches(of: {
  file: string;
  source: ImportSource;
  skip: number;
  size: number;
}): AsyncGenerator<readonly FileRow[]> {
  let batch: FileRow[] = [];
  for await (const row of csvRows(of.file, of.source.delimiter)) {
    // The header is row 1.
    if (row.row - 1 <= of.skip) continue;
    batch.push(row);
    if (batch.length < of.size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
