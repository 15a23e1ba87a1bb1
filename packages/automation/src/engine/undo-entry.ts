import type { LogEntry, Row } from "../ports.ts";

/** The record as it was before an entry, from the record as it was right after it. */
export function undoEntry(after: Row, entry: LogEntry): Row {
  const before: Row = { ...after };
  for (const field of new Set([...Object.keys(entry.after), ...Object.keys(entry.before)])) {
    const value = entry.before[field];
    if (value === undefined || value === null) delete before[field];
    else before[field] = value;
  }
  return before;
}
