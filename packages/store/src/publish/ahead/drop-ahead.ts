import type { Scope } from "../../scope.ts";
import type { AheadRow } from "./ahead-row.ts";
import { takeAway } from "./take-away.ts";

/** Takes away what was made ahead of publishes that never came, each in a transaction of its own. */
export async function dropAhead(
  { write }: { readonly write: <T>(fn: (scope: Scope) => Promise<T>) => Promise<T> },
  rows: readonly AheadRow[],
): Promise<void> {
  for (const row of rows) await write(({ db }) => takeAway(db, row));
}
