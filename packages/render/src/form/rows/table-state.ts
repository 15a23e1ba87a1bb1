import type { Row } from "@quoin/condition";
import type { ReactNode } from "react";
import type { TableColumn } from "./table-columns.ts";
import type { RowActions } from "./use-rows.ts";

/** What a table of rows is drawn from, as a grid or as cards. */
export interface TableState {
  readonly id: string;
  readonly label: string;
  readonly rows: readonly Row[];
  /** The same rows with what their formulas make of them. */
  readonly worked: readonly Row[];
  readonly columns: readonly TableColumn[];
  readonly headOf: (column: TableColumn) => string;
  readonly open: { readonly row: string; readonly column: string } | undefined;
  readonly onOpen: (row: string, column: string) => void;
  /** What is wrong with a value, by "/<place>/<field>". */
  readonly messages: Readonly<Record<string, unknown>>;
  /** Whether the table that a row holds in this field stands open under it. */
  readonly unfolded: (index: number, column: string) => boolean;
  readonly onUnfold: (row: string, column: string) => void;
  /** The table that a row holds in a column. */
  readonly inner: (index: number, column: TableColumn) => ReactNode;
  readonly actions: RowActions;
  /** Whether a row's values may be written: those that are there need another right than new ones. */
  readonly mayWrite: (row: Row) => boolean;
  readonly mayRemove: (row: Row) => boolean;
  readonly mayMove: boolean;
}
