import { setImmediate } from "node:timers/promises";
import { fieldType } from "@quoin/fields";
import { batches, type FileRow } from "./batches.ts";
import { readCells, type Reading, type ReadRow } from "./read-cells.ts";

interface Batch {
  readonly batch: readonly FileRow[];
  readonly rows: readonly ReadRow[];
}

async function* inTurn(file: Parameters<typeof batches>[0], reading: Reading): AsyncGenerator<Batch, undefined> {
  for await (const batch of batches(file)) yield { batch, rows: await readCells(batch, reading) };
}

interface NextBatch extends Batch {
  /** Begins to read the batch after this one, once what runs now waits for something. */
  readAhead(): void;
}

/**
 * The rows of a file with their cells read, many at a time. The next batch can be read while the database works on this one,
 * unless a column names other records: those may stand in the batch before.
 */
export async function* readRows(file: Parameters<typeof batches>[0], reading: Reading): AsyncGenerator<NextBatch> {
  const reads = inTurn(file, reading);
  const inOrder = reading.columns.some(({ field }) => fieldType(field.type).references?.(field) !== undefined);
  let next: Promise<IteratorResult<Batch, undefined>> | undefined;
  const readAhead = (): void => {
    if (inOrder || next !== undefined) return;
    next = setImmediate().then(() => reads.next());
    // Whoever asks for it hears of its failure; should nobody, it is no failure of the process.
    next.catch(() => undefined);
  };
  try {
    for (;;) {
      const { value } = await (next ?? reads.next());
      if (value === undefined) return;
      next = undefined;
      yield { ...value, readAhead };
    }
  } finally {
    await reads.return(undefined);
  }
}
