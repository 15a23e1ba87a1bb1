import { fillLinkRows, type Linked } from "../link-rows/fill-link-rows.ts";
import type { WorkDatabase } from "../work.ts";
import type { Conversion } from "./conversion.ts";
import { writeBatch } from "./write-batch.ts";

/** Writes values of a conversion where they go, within the caller's transaction: into the field's new place, or as rows. */
export async function writeValues(to: WorkDatabase, conversion: Conversion, filled: Linked): Promise<void> {
  const { table, to: field, place, intoRows, context } = conversion;
  if (intoRows === undefined) await writeBatch(to, { table, field, place }, filled);
  else await fillLinkRows(to, { rows: intoRows, context }, filled);
}
