import type { Mark } from "../ahead/mark.ts";
import type { Conversion } from "../convert/conversion.ts";
import type { WorkDatabase } from "../work.ts";
import { binnedAway } from "./binned-away.ts";
import { changedRows } from "./changed-rows.ts";

/**
 * Ids of the records whose values become others since a moment for the rows' sake: the rows that they are read from were changed,
 * or what rows are made to join them with went into the bin or came back, and the rows with it.
 */
export async function joinedSince(at: WorkDatabase, conversion: Conversion, mark: Mark): Promise<readonly string[]> {
  const { fromRows } = conversion;
  return fromRows === undefined ? binnedAway(at, conversion, mark.position) : changedRows(at, fromRows, mark.position);
}
