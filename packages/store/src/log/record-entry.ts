import type { LogEntry } from "./log-entry.ts";

/** An entry as a record's history gives it. */
export interface RecordEntry extends LogEntry {
  /**
   * It is of a row in this table of the record ("lines", or "lines.parts" within its rows), and what the row is called now as far as
   * the reader may see it; `within`: the row of the outer table that it was in then; `moved`: it came from elsewhere, or went away.
   */
  readonly row?: {
    readonly field: string;
    readonly title?: unknown;
    readonly within?: { readonly id: string; readonly title?: unknown };
    readonly moved?: "in" | "out";
  };
}
