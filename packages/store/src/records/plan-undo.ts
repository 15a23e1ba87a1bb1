import { isNever } from "../access/fold-conditions.ts";
import { FULL_ACCESS } from "../access/full-access.ts";
import type { Actor } from "../actor.ts";
import type { Row } from "../door.ts";
import { createLog } from "../log/create-log.ts";
import type { LogEntry } from "../log/log-entry.ts";
import { rowsById } from "../query/get-record.ts";
import { notFound, type ReadContext, readingFor } from "../query/read-context.ts";
import { startReading } from "../query/start-reading.ts";
import { entriesTogether } from "./entries-together.ts";
import { type RecordRef, shownEntry, sightOf } from "./read-history.ts";
import { rightsHeld } from "./rights-held.ts";
import type { UndoItem } from "./undo-item.ts";
import { undoItemOf, type UndoTarget } from "./undo-item-of.ts";

/** The entry, where the asker may see it. Throws `not_found`. */
async function entryAt(
  ref: RecordRef & { readonly position: number },
  actor: Actor,
  context: ReadContext,
): Promise<LogEntry> {
  const sight = await sightOf(ref, actor, context);
  const { entity, id, position } = ref;
  const [entry] = await createLog(context.db).read({ before: position + 1, limit: 1, entity, record: id });
  if (entry?.position !== position || entry.op === "reveal" || shownEntry(sight, entry) === undefined) throw notFound();
  return entry;
}

/** The records of one entity as they are, with what the asker may do; none that they may not see. */
async function targetsOf(
  key: string,
  ids: readonly string[],
  { actor, context }: { readonly actor: Actor; readonly context: ReadContext },
): Promise<ReadonlyMap<string, UndoTarget>> {
  const reading = readingFor(context, actor);
  const entity = reading.model.entities.get(key);
  const access = reading.access.entity(key);
  if (entity === undefined || isNever(access.read)) return new Map();
  const keys = [...entity.fields.keys()];
  const place = new Map(keys.map((field, i) => [field, 2 + 2 * i]));
  const conditions = [
    access.update,
    access.delete,
    ...keys.flatMap((field) => [access.field(field).read, access.field(field).edit]),
  ];
  const rights = await rightsHeld(reading, { entity, ids, conditions }, context);
  const whole = { ...startReading(reading.model, FULL_ACCESS, reading.speech), whole: true } as const;
  const targets = new Map<string, UndoTarget>();
  for (const inBin of [false, true]) {
    const { texts } = await rowsById(whole, { entity: key, ids, options: { deleted: inBin } }, context);
    for (const text of texts) {
      const record: Row = JSON.parse(text);
      const held = rights.get(String(record["id"]));
      if (held === undefined) continue;
      targets.set(String(record["id"]), {
        entity: key,
        record,
        inBin,
        mayUpdate: held[0] === true,
        mayDelete: held[1] === true,
        open: (field) => (held[place.get(field) ?? -1] === true ? entity.fields.get(field) : undefined),
        editable: (field) => held[(place.get(field) ?? -2) + 1] === true,
      });
    }
  }
  return targets;
}

const ORDER: readonly (string | undefined)[] = ["restore", "update", "delete"];
const rank = (item: UndoItem): number => ORDER.indexOf(item.overwriting?.op);

/**
 * What undoing a whole bulk change would do, record by record: all that was written together with the entry at `position`.
 * In an order that works: what is restored first, then what is changed back, then what is deleted, the newest first. Records
 * that the asker may not see are left out. Throws `not_found` where the entry is not there to be seen, `too_large`.
 */
export async function planUndo(
  ref: RecordRef & { readonly position: number },
  actor: Actor,
  context: ReadContext,
): Promise<readonly UndoItem[]> {
  const together = await entriesTogether(await entryAt(ref, actor, context), context);
  const byEntity = new Map<string, Map<string, LogEntry[]>>();
  for (const entry of together) {
    if (entry.op === "reveal") continue;
    const records = byEntity.get(entry.entity) ?? new Map<string, LogEntry[]>();
    byEntity.set(entry.entity, records);
    records.set(entry.record, [...(records.get(entry.record) ?? []), entry]);
  }
  const items: { readonly item: UndoItem; readonly position: number }[] = [];
  for (const [entity, records] of byEntity) {
    const targets = await targetsOf(entity, [...records.keys()], { actor, context });
    for (const [id, entries] of records) {
      const target = targets.get(id);
      const item = target === undefined ? undefined : undoItemOf(target, entries);
      if (item !== undefined) items.push({ item, position: entries[0]?.position ?? 0 });
    }
  }
  return items.sort((a, b) => rank(a.item) - rank(b.item) || b.position - a.position).map(({ item }) => item);
}
