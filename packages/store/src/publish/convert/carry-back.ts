import { matchLinkRows } from "../link-rows/match-link-rows.ts";
import type { WorkDatabase } from "../work.ts";
import { carriedRows } from "./carried-rows.ts";
import type { Conversion } from "./conversion.ts";
import { writeValues } from "./write-values.ts";

/**
 * Writes the values of some records into the place that their field returns to, within the caller's transaction; where that does not
 * go, what was there stays.
 */
export async function carryBack(to: WorkDatabase, conversion: Conversion, ids: readonly string[]): Promise<void> {
  const { intoRows, context } = conversion;
  const rows = await carriedRows(to, conversion, ids);
  const filled = rows.flatMap(({ id, value, code }) => (code === undefined ? [[id, value] as const] : []));
  if (intoRows === undefined) await writeValues(to, conversion, filled);
  else await matchLinkRows(to, { rows: intoRows, context }, filled);
}
