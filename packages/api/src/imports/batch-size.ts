/** Rows of the first, of which nothing is known yet, and the most while somebody waits. */
const POLITE = 1_000;
const LEAST = 100;
const MOST = 4_000;
/** Milliseconds that one may take while somebody is known to wait, and while nobody is: people of other servers are not known. */
const AWAITED = 350;
const ALONE = 800;

interface Batch {
  readonly rows: number;
  /** From when it kept others from writing until it no longer did. */
  readonly milliseconds: number;
  /** Whether others waited for its end. */
  readonly wanted: boolean;
}

export interface BatchSize {
  readonly now: () => number;
  /** How the last one went. */
  after(last: Batch): void;
}

/**
 * How many rows are written in one transaction. Most pages of a database's indexes are touched by any thousand rows, so several
 * thousand together cost much less, and keep others waiting for longer: batches are as large as their time allows at the pace of
 * the last one, and grow by no more than twice, since the pace of a few rows tells little of many.
 */
export function batchSize(): BatchSize {
  let size = POLITE;
  return {
    now: () => size,
    after({ rows, milliseconds, wanted }) {
      const fitting = Math.floor((rows * (wanted ? AWAITED : ALONE)) / Math.max(milliseconds, 1));
      size = Math.max(LEAST, Math.min(fitting, size * 2, wanted ? POLITE : MOST));
    },
  };
}
