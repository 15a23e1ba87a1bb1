import type { LogEntry } from "../log/log-entry.ts";
import { seenBy } from "./seen-by.ts";
import type { Sight } from "./sights-of.ts";

/** An entry as the record's reader may see it; undefined where it changed nothing that they see. */
export function shownEntry(sight: Sight, entry: LogEntry): LogEntry | undefined {
  if (entry.cause.field !== undefined && sight.level(entry.cause.field) === "none") return undefined;
  const before = seenBy(sight, entry.before);
  const after = seenBy(sight, entry.after);
  const empty = Object.keys(before).length === 0 && Object.keys(after).length === 0;
  return entry.op === "update" && empty ? undefined : { ...entry, before, after };
}
