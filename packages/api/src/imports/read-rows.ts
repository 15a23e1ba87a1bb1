import { fieldType } from "@quoin/fields";
import { batches, type FileRow } from "./batches.ts";
import { readCells, type Reading, type ReadRow } from "./read-cells.ts";

interface Batch {
  readonly batch: readonly FileRow[];
  readonly rows: readonly ReadRow[];
}

async function* inTurn(file: Parameters<typeof batches>[0], reading: Reading): AsyncGenerator<Batch> {
  for await (const batch of batches(file)) yield { batch, rows: await readCells(batch, reading) };
}

/**
 * The rows of a file with their cells read, many at a time. The next batch is read while this one is being written, unless
 * a column names other records: those may stand in the batch before.
 */
export async function* readRows(file: Parameters<typeof batches>[0], reading: Reading): AsyncGenerator<Batch> {
  const reads = inTurn(file, reading);
  if (reading.columns.some(({ field }) => fieldType(field.type).references?.(field) !== undefined)) {
    yield* reads;
    return;
  }
  try {
    for (let next = reads.next(); ;) {
      const { value, done } = await next;
      if (done === true) return;
      next = reads.next();
      // Whoever asks for it hears of its failure; should nobody, it is no failure of the process.
      next.catch(() => undefined);
      yield value;
    }
  } finally {
    await reads.return(undefined);
  }
}
