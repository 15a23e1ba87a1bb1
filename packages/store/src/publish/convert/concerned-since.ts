import type { Mark } from "../ahead/mark.ts";
import { writtenSince } from "../ahead/written-since.ts";
import type { WorkDatabase } from "../work.ts";
import type { Conversion } from "./conversion.ts";
import { joinedSince } from "../link-rows/joined-since.ts";
import { decidedSince } from "./decided-since.ts";
import { namedSince } from "./named-since.ts";

/** Ids of the records whose value may become another since a moment: they were changed, or what they name or are decided by. */
export async function concernedSince(at: WorkDatabase, conversion: Conversion, mark: Mark): Promise<readonly string[]> {
  const written = await writtenSince(at.db, conversion.entity.key, mark);
  const named = await namedSince(at, conversion, mark);
  const joined = await joinedSince(at, conversion, mark);
  return [...new Set([...written, ...named, ...joined, ...(await decidedSince(at, conversion, mark))])];
}
