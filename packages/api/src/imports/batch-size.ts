/** Rows that keep others from writing for a third of a second or so. */
const POLITE = 1_000;
const LEAST = 250;
const MOST = 4_000;
/** Milliseconds for which nobody should have to wait, though nobody does just now. */
const LONG = 1_000;

export interface BatchSize {
  readonly now: () => number;
  /** How the last one went: how long it took, and whether others waited for it. */
  after(last: { readonly milliseconds: number; readonly wanted: boolean }): void;
}

/**
 * How many rows are written in one transaction. Most pages of a database's indexes are touched by any thousand rows, so several
 * thousand together cost much less, and keep others waiting for longer: batches grow while nobody waits for their end.
 */
export function batchSize(): BatchSize {
  let size = POLITE;
  return {
    now: () => size,
    after({ milliseconds, wanted }) {
      if (milliseconds > LONG) size = Math.max(LEAST, size / 2);
      else if (wanted) size = Math.min(size, POLITE);
      else size = Math.min(MOST, size * 2);
    },
  };
}
