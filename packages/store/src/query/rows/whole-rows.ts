import type { Reading } from "../reading.ts";
import { mayRead, type RowsAt, rowsAt } from "./rows-at.ts";
import { type AskedRows, MOST_DEEP } from "./split-rows.ts";

/** A table with all that its reader may see of its rows, and of the tables within them. */
export function wholeRows(reading: Reading, at: RowsAt, depth = 1): AskedRows {
  const inner = depth >= MOST_DEEP ? [] : [...at.child.rows.keys()];
  const rows = inner.flatMap((key): readonly AskedRows[] => {
    const within = rowsAt(reading, at.child, key);
    return within !== undefined && mayRead(reading, within) ? [wholeRows(reading, within, depth + 1)] : [];
  });
  return { at, paths: undefined, rows };
}
