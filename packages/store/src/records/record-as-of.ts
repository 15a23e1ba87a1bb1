import { AppError } from "@quoin/definition";
import { parseInstant } from "@quoin/fields";
import { isNever } from "../access/fold-conditions.ts";
import { accessOf } from "../access/access-of.ts";
import type { Actor } from "../actor.ts";
import type { Row } from "../door.ts";
import type { LogEntry } from "../log/log-entry.ts";
import { notFound, type ReadContext, readingFor } from "../query/read-context.ts";
import { splitRows } from "../query/rows/split-rows.ts";
import { unknownKey } from "../query/unknown-key.ts";
import { cutLinks } from "./cut-links.ts";
import { type RecordRef, sightOf } from "./read-history.ts";
import { rowsAsOf } from "./rows/rows-as-of.ts";
import { seenBy } from "./seen-by.ts";
import { storedRecords } from "./stored-records.ts";
import { takeBack } from "./take-back.ts";

/** Whether an entry had been written by then: by an instant, or by a position of the log. */
function writtenBy(asOf: string | number): (entry: LogEntry) => boolean {
  if (typeof asOf === "number") return ({ position }) => position <= asOf;
  const time = parseInstant(asOf);
  if (time === undefined)
    throw new AppError("malformed", "A moment is an instant with its zone, such as 2026-01-31T09:00:00Z.", {
      details: [{ path: "/asOf", code: "bad_instant" }],
    });
  const text = new Date(time).toISOString();
  return ({ at }) => at <= text;
}

/**
 * One record as it was at an instant, or right after an entry of the log by its position: the stored record with the log undone.
 * What the reader sees of it is what they may see of the record today. Fields that are gone since are not told; tables of records
 * are, where they are asked for by name. Throws `not_found` where it was not there then or may not be seen now, `malformed` for
 * what is no instant, `unknown_key`.
 */
export async function recordAsOf(
  ref: RecordRef & { readonly asOf: string | number; readonly fields?: readonly string[] | undefined },
  actor: Actor,
  context: ReadContext,
): Promise<Row> {
  const written = writtenBy(ref.asOf);
  const sight = await sightOf(ref, actor, context);
  const reading = readingFor(context, actor);
  const rights = accessOf(context.published, actor, context.now).entity(ref.entity);
  const { paths, rows } = splitRows(reading, sight.entity, ref.fields ?? [...sight.entity.fields.keys()]);
  for (const field of ref.fields === undefined ? [] : paths)
    if (!sight.entity.fields.has(field) || isNever(rights.field(field).mask)) throw unknownKey(field, "fields");
  const stored = await storedRecords({ entity: ref.entity, ids: [ref.id] }, context);
  const state = (await takeBack(stored, ref.entity, { written, context })).get(ref.id);
  if (state === undefined) throw notFound();
  const found: Row = { id: ref.id };
  for (const key of paths) if (state[key] !== undefined && state[key] !== null) found[key] = state[key];
  const seen = seenBy(sight, found);
  const own = (await cutLinks([seen], sight.entity, { reading, db: context.db })).cut(seen);
  return { ...own, ...(await rowsAsOf(ref, { actor, asked: rows, written, context })) };
}
