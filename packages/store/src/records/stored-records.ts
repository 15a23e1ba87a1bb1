import { FULL_ACCESS } from "../access/full-access.ts";
import type { Row } from "../door.ts";
import { modelOf } from "../query/model-of.ts";
import { rowsById } from "../query/rows-by-id.ts";
import { type ReadContext, speechOf } from "../query/read-context.ts";
import { startReading } from "../query/start-reading.ts";

/** Records as they are stored, living or in the bin, whoever asks; none of ids that there are not. */
export async function storedRecords(
  { entity, ids }: { readonly entity: string; readonly ids: readonly string[] },
  context: ReadContext,
): Promise<ReadonlyMap<string, Row>> {
  const full = startReading(modelOf(context.published), FULL_ACCESS, speechOf(context.dialect));
  const reading = { ...full, whole: true } as const;
  const found = new Map<string, Row>();
  for (const deleted of [false, true]) {
    const missing = ids.filter((id) => !found.has(id));
    if (missing.length === 0) break;
    const { texts } = await rowsById(reading, { entity, ids: missing, options: { deleted } }, context);
    for (const text of texts) {
      const record: Row = JSON.parse(text);
      found.set(String(record["id"]), record);
    }
  }
  return found;
}
