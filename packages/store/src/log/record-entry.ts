import type { LogEntry } from "./log-entry.ts";

/** An entry as a record's history gives it. */
export interface RecordEntry extends LogEntry {
  /** It is of a row in this table of the record: the table's key, and what the row is called now as far as the reader may see it. */
  readonly row?: { readonly field: string; readonly title?: unknown };
}
