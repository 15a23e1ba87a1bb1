import type { Row } from "@quoin/condition";
import type { FoldedEntry } from "./history-entry.ts";

/** One thing that happened: a change of the record, or a related record that stands in its timeline. */
export type TimelineItem =
  | { readonly kind: "change"; readonly key: string; readonly at: string; readonly entry: FoldedEntry }
  | { readonly kind: "record"; readonly key: string; readonly at: string; readonly entity: string; readonly row: Row };

/** One source of a timeline, newest first by when things were written. */
export interface TimelineSource {
  readonly items: readonly { readonly item: TimelineItem; readonly written: string }[];
  /** There are older ones that are not loaded. */
  readonly more: boolean;
}
