import { AppError } from "@quoin/definition";
import { parseInstant } from "@quoin/fields";
import { FULL_ACCESS } from "../access/full-access.ts";
import { isNever } from "../access/fold-conditions.ts";
import { accessOf } from "../access/access-of.ts";
import type { Actor } from "../actor.ts";
import type { Row } from "../door.ts";
import { createLog } from "../log/create-log.ts";
import type { LogEntry } from "../log/log-entry.ts";
import { modelOf } from "../query/model-of.ts";
import { rowsById } from "../query/get-record.ts";
import { notFound, type ReadContext, readingFor, speechOf } from "../query/read-context.ts";
import { startReading } from "../query/start-reading.ts";
import { unknownKey } from "../query/unknown-key.ts";
import { cutLinks } from "./cut-links.ts";
import { type RecordRef, seenValues, sightOf } from "./read-history.ts";

const PAGE = 200;

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

function undo(state: Row, { before, after }: LogEntry): void {
  for (const key of Object.keys(after)) delete state[key];
  Object.assign(state, before);
}

/** The record as it is stored, living or in the bin, whoever asks. */
async function storedRecord({ entity, id }: RecordRef, context: ReadContext): Promise<Row> {
  const full = startReading(modelOf(context.published), FULL_ACCESS, speechOf(context.dialect));
  const reading = { ...full, whole: true } as const;
  for (const deleted of [false, true]) {
    const { texts } = await rowsById(reading, { entity, ids: [id], options: { deleted } }, context);
    if (texts[0] !== undefined) return JSON.parse(texts[0]) as Row;
  }
  throw notFound();
}

/** Takes what was written since back out of the record. Throws `not_found` where it was not there then. */
async function takeBack(
  state: Row,
  ref: RecordRef,
  { written, context }: { readonly written: (entry: LogEntry) => boolean; readonly context: ReadContext },
): Promise<void> {
  const log = createLog(context.db);
  for (let before = Number.MAX_SAFE_INTEGER; ;) {
    const entries = await log.read({ before, limit: PAGE, entity: ref.entity, record: ref.id });
    for (const entry of entries) {
      if (entry.op === "reveal") continue;
      if (!written(entry)) {
        if (entry.op === "update") undo(state, entry);
        continue;
      }
      if (entry.op === "delete") throw notFound();
      state["rev"] = entry.rev;
      state["updated_at"] = entry.at;
      if (entry.actor === null) delete state["updated_by"];
      else state["updated_by"] = entry.actor;
      return;
    }
    const last = entries.at(-1);
    if (last === undefined || entries.length < PAGE) throw notFound();
    before = last.position;
  }
}

/**
 * One record as it was at an instant, or right after an entry of the log by its position: the stored record with the log undone.
 * What the reader sees of it is what they may see of the record today. Fields that are gone since are not told.
 * Throws `not_found` where it was not there then or may not be seen now, `malformed` for what is no instant, `unknown_key`.
 */
export async function recordAsOf(
  ref: RecordRef & { readonly asOf: string | number; readonly fields?: readonly string[] | undefined },
  actor: Actor,
  context: ReadContext,
): Promise<Row> {
  const written = writtenBy(ref.asOf);
  const sight = await sightOf(ref, actor, context);
  const rights = accessOf(context.published, actor, context.now).entity(ref.entity);
  for (const field of ref.fields ?? [])
    if (!sight.entity.fields.has(field) || isNever(rights.field(field).mask)) throw unknownKey(field, "fields");
  const state = await storedRecord(ref, context);
  await takeBack(state, ref, { written, context });
  const wanted = ref.fields ?? [...sight.entity.fields.keys()];
  const found: Row = { id: ref.id };
  for (const key of wanted) if (state[key] !== undefined && state[key] !== null) found[key] = state[key];
  const seen = seenValues(sight, found);
  const by = { reading: readingFor(context, actor), db: context.db };
  return (await cutLinks([seen], sight.entity, by)).cut(seen);
}
