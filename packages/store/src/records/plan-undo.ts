import type { Actor } from "../actor.ts";
import { createLog } from "../log/create-log.ts";
import type { LogEntry } from "../log/log-entry.ts";
import { notFound, type ReadContext } from "../query/read-context.ts";
import { entriesTogether } from "./entries-together.ts";
import { type RecordRef, sightOf } from "./read-history.ts";
import { shownEntry } from "./shown-entry.ts";
import type { UndoItem } from "./undo-item.ts";
import { undoItems } from "./undo-items.ts";

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
  return undoItems(together, { actor, context });
}
