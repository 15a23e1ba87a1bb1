import type { Writable } from "node:stream";
import type { Row } from "@quoin/store";
import type { TextOf } from "./cell-text.ts";
import type { ExportColumn } from "./export-column.ts";

/** What a writer of one format is given. */
export interface Exporting {
  readonly name: string;
  readonly columns: readonly ExportColumn[];
  readonly pages: AsyncIterable<readonly Row[]>;
  readonly text: TextOf;
  readonly to: Writable;
}

export const EXPORT_FORMATS = ["csv", "xlsx", "json"] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];
