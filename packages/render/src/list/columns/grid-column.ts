import type { Total } from "../state/list-state.ts";
import type { ColumnPress } from "./column-press.ts";
import type { ResolvedPath } from "./resolve-path.ts";

/** A column ready to be drawn. */
export interface GridColumn extends ResolvedPath {
  readonly label: string;
  /** What its figures are counted in; said in the head, since cells show figures alone. */
  readonly unit?: string | undefined;
  readonly width: number;
  readonly pinned: boolean;
  readonly total?: Total | undefined;
  readonly sortable: boolean;
  readonly numeric: boolean;
  /** A button in the place of a value. Its path is no field's then. */
  readonly press?: ColumnPress | undefined;
}
