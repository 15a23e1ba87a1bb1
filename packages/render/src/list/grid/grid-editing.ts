import type { GridColumn } from "../columns/grid-column.ts";
import type { Row } from "./row.ts";

/** How a grid's cells are edited; given by whoever keeps the records. */
export interface GridEditing {
  /** Why this cell cannot be edited, in words; `undefined` where it can. */
  refusal(row: Row, column: GridColumn): string | undefined;
  /** Saves one value and resolves when the rows show it; to words where it was refused. Never rejects. */
  save(row: Row, column: GridColumn, value: unknown): Promise<string | undefined>;
}
