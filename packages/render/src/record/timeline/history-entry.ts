import type { Row } from "@quoin/condition";

/** One committed change of the record, as the log tells it. */
export interface HistoryEntry {
  readonly position: number;
  readonly at: string;
  readonly actor: string | null;
  readonly actorName?: string | undefined;
  readonly cause: {
    readonly source: string;
    readonly chain: readonly { readonly rule: string }[];
    readonly field?: string;
    /** The long work that wrote it. */
    readonly job?: string;
    /** The merge, or the undoing of one, that wrote it. */
    readonly merge?: string;
  };
  readonly op: "create" | "update" | "delete" | "restore" | "purge" | "reveal" | "convert";
  readonly before: Row;
  readonly after: Row;
  /** Whose entry it is: the record's, or a row's. */
  readonly record?: string;
  /** The entry is of a row in this table of the record ("lines", "lines.parts"); what the row is called now, and the one that it was within. */
  readonly row?:
    | {
        readonly field: string;
        readonly title?: unknown;
        readonly within?: { readonly title?: unknown } | undefined;
        /** It came from elsewhere, or went away. */
        readonly moved?: "in" | "out" | undefined;
      }
    | undefined;
}

/** A change of a record together with what was written of its rows in the same save. */
export interface FoldedEntry extends HistoryEntry {
  readonly rows: readonly HistoryEntry[];
  /** Nothing of the record itself was written. */
  readonly rowsOnly: boolean;
  /** The last position that was written then: after it the record is as this change left it. */
  readonly upTo: number;
}
