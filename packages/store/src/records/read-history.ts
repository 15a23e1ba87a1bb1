import { AppError } from "@quoin/definition";
import type { Actor } from "../actor.ts";
import { accessOf } from "../access/access-of.ts";
import type { Row } from "../door.ts";
import { createLog } from "../log/create-log.ts";
import type { LogEntry } from "../log/log-entry.ts";
import type { EntityModel, FieldModel } from "../query/field-model.ts";
import { hiddenValue } from "../query/hide-masked.ts";
import { notFound, type ReadContext, readableEntity, readingFor } from "../query/read-context.ts";
import { rightsHeld } from "./rights-held.ts";
import { shownLinks } from "./shown-links.ts";

export interface RecordRef {
  readonly entity: string;
  readonly id: string;
}

/** What a reader may see of one record's past, by the rights that they have on it now. */
export interface Sight {
  readonly entity: EntityModel;
  level(key: string): "open" | "mask" | "none";
}

const PAGE = 200;
const MAX_LIMIT = 500;

/** The reader's rights on each field of one record, living or in the bin. Throws `not_found`. */
export async function sightOf(ref: RecordRef, actor: Actor, context: ReadContext): Promise<Sight> {
  const reading = readingFor(context, actor);
  const entity = readableEntity(reading, ref.entity);
  const access = accessOf(context.published, actor, context.now).entity(entity.key);
  const keys = [...entity.fields.keys()];
  const conditions = keys.flatMap((key) => [access.field(key).read, access.field(key).mask]);
  const held = (await rightsHeld(reading, { entity, ids: [ref.id], conditions }, context)).get(ref.id);
  if (held === undefined) throw notFound();
  const place = new Map(keys.map((key, i) => [key, i]));
  return {
    entity,
    level(key) {
      const i = place.get(key);
      if (i === undefined) return "none";
      return held[2 * i] === true ? "open" : held[2 * i + 1] === true ? "mask" : "none";
    },
  };
}

/** Of values of one record, those that its reader may see; masked ones with their middle hidden. */
export function seenValues(sight: Sight, values: Row): Row {
  const shown: Row = {};
  for (const [key, value] of Object.entries(values)) {
    const level = sight.level(key);
    const model: FieldModel | undefined = sight.entity.fields.get(key);
    if (level === "none" || model === undefined) continue;
    shown[key] = level === "open" ? value : hiddenValue(model, value);
  }
  return shown;
}

/** An entry as the record's reader may see it; undefined where it changed nothing that they see. */
export function shownEntry(sight: Sight, entry: LogEntry): LogEntry | undefined {
  if (entry.cause.field !== undefined && sight.level(entry.cause.field) === "none") return undefined;
  const before = seenValues(sight, entry.before);
  const after = seenValues(sight, entry.after);
  const empty = Object.keys(before).length === 0 && Object.keys(after).length === 0;
  return entry.op === "update" && empty ? undefined : { ...entry, before, after };
}

/**
 * The log of one record, newest first, as the reader may see it: only fields that they may read on this record now,
 * and no entry that changed nothing of these. Throws `not_found`.
 */
export async function readHistory(
  ref: RecordRef,
  actor: Actor,
  asked: { readonly before?: number | undefined; readonly limit: number; readonly context: ReadContext },
): Promise<readonly LogEntry[]> {
  const { limit, context } = asked;
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) {
    throw new AppError("validation", `A history gives 1 to ${MAX_LIMIT} entries.`, {
      details: [{ path: "/limit", code: "out_of_range", params: { min: 1, max: MAX_LIMIT } }],
    });
  }
  const sight = await sightOf(ref, actor, context);
  const log = createLog(context.db);
  const shown: LogEntry[] = [];
  for (let before = asked.before ?? Number.MAX_SAFE_INTEGER; ;) {
    const entries = await log.read({ before, limit: PAGE, entity: ref.entity, record: ref.id });
    const open = entries.flatMap((entry) => shownEntry(sight, entry) ?? []);
    for (const entry of await shownLinks(open, sight.entity, { reading: readingFor(context, actor), db: context.db })) {
      shown.push(entry);
      if (shown.length === limit) return shown;
    }
    const last = entries.at(-1);
    if (last === undefined || entries.length < PAGE) return shown;
    before = last.position;
  }
}
