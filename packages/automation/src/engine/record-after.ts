import type { Actor, LogEntry, Ports, Row } from "../ports.ts";
import { undoEntry } from "./undo-entry.ts";

/**
 * The record right after an entry, although later saves may have changed it since: the present record with the later entries undone.
 * Undefined where the record is gone.
 */
export async function recordAfter(ports: Ports, entry: LogEntry, actor: Actor): Promise<Row | undefined> {
  const now = await ports.records.find(entry.entity, entry.record, actor);
  if (!now) return undefined;
  const later = await ports.log.read({ after: entry.position, entity: entry.entity, record: entry.record, limit: 200 });
  return [...later].reverse().reduce(undoEntry, now);
}
