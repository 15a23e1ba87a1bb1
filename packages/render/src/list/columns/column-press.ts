import type { Row } from "../grid/row.ts";

/** A button in every row of a column; given by whoever acts. */
export interface ColumnPress {
  /** Why a row's button cannot be pressed, in words; `undefined` where it can. */
  refusal(row: Row): string | undefined;
  isBusy(row: Row): boolean;
  press(row: Row): void;
}
