import { readCalendars } from "../calendars/read-calendars.ts";
import type { Actor } from "../actor.ts";
import type { GetOptions, Row } from "../door.ts";
import { hideMasked } from "./hide-masked.ts";
import { liveValues } from "./live-values.ts";
import { type ReadContext, readableEntity, readablePaths, readingFor } from "./read-context.ts";
import { fillRows } from "./rows/fill-rows.ts";
import { splitRows } from "./rows/split-rows.ts";
import { rowsById } from "./rows-by-id.ts";

/** Records as JSON texts, in no particular order. Those missing and those that may not be seen are left out. */
export async function recordTexts(
  ref: { readonly entity: string; readonly ids: readonly string[]; readonly options?: GetOptions | undefined },
  actor: Actor,
  context: ReadContext,
): Promise<readonly string[]> {
  const reading = readingFor(context, actor);
  const { now, published } = context;
  const entity = readableEntity(reading, ref.entity);
  const { paths, rows } = splitRows(reading, entity, ref.options?.fields ?? readablePaths(reading, entity));
  const live = liveValues(published, ref.entity, { paths, now, timeZone: actor.timeZone });
  const options = { ...ref.options, fields: live?.paths ?? paths };
  const { texts, row } = await rowsById(reading, { entity: ref.entity, ids: ref.ids, options }, context);
  if (texts.length === 0 || (row.masked.length === 0 && live === undefined && rows.length === 0)) return texts;
  const records: Row[] = texts.map((text) => JSON.parse(text));
  live?.fill(records, live.calendars ? await readCalendars(context.db) : undefined);
  hideMasked(records, row);
  await fillRows(records, { ...ref.options, entity, asked: rows }, { actor, context });
  return records.map((record) => JSON.stringify(record));
}
