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
  };
  readonly op: "create" | "update" | "delete" | "restore" | "purge" | "reveal" | "convert";
  readonly before: Row;
  readonly after: Row;
}
