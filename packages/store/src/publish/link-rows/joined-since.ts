import { changesSince } from "../ahead/changes-since.ts";
import type { Mark } from "../ahead/mark.ts";
import type { Conversion } from "../convert/conversion.ts";
import { pointingAt } from "../convert/pointing-at.ts";
import type { WorkDatabase } from "../work.ts";
import { changedRows } from "./changed-rows.ts";

/**
 * Ids of the records whose values become others since a moment for the rows' sake: the rows that they are read from were changed,
 * or what rows are made to join them with went into the bin or came back, and the rows with it.
 */
export async function joinedSince(
  at: WorkDatabase,
  { table, source, fromRows, intoRows }: Conversion,
  mark: Mark,
): Promise<readonly string[]> {
  if (fromRows !== undefined) return changedRows(at, fromRows, mark.position);
  if (intoRows === undefined || !intoRows.far.owns) return [];
  const changes = await changesSince(at.db, new Set([intoRows.to]), mark);
  const moved = changes.filter(({ op }) => op === "delete" || op === "restore").map(({ record }) => record);
  return pointingAt(at, { table, column: source.column, link: source.link }, [...new Set(moved)]);
}
