import { conversionEntries } from "../convert/conversion-entries.ts";
import type { Conversion } from "../convert/conversion.ts";
import type { ApplyTools, WorkDatabase } from "../work.ts";
import { dropLooseRows } from "./drop-loose-rows.ts";

/** What is left to do about rows that come back: those that lost an end go, and the log is told of what was made and put away. */
export async function finishRows(to: WorkDatabase, conversion: Conversion, note: ApplyTools["note"]): Promise<void> {
  const { intoRows } = conversion;
  if (intoRows === undefined) return;
  await dropLooseRows(to, intoRows);
  for (const entry of conversionEntries(conversion, { converted: 0, left: 0 })) await note(entry);
}
