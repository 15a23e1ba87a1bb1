import type { AheadRow } from "./ahead-row.ts";
import type { AheadTools } from "./fill-ahead.ts";
import { takeAway } from "./take-away.ts";

/** Takes away what was made ahead of publishes that never came, each in a transaction of its own. */
export async function dropAhead(
  { dialect, write }: Pick<AheadTools, "dialect" | "write">,
  rows: readonly AheadRow[],
): Promise<void> {
  for (const row of rows) await write(({ db }) => takeAway({ db, dialect }, row));
}
