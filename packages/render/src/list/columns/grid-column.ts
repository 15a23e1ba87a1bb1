import type { Total } from "../state/list-state.ts";
import type { ResolvedPath } from "./resolve-path.ts";

/** A column ready to be drawn. */
export interface GridColumn extends ResolvedPath {
  readonly label: string;
  readonly width: number;
  readonly pinned: boolean;
  readonly total?: Total | undefined;
  readonly sortable: boolean;
  readonly numeric: boolean;
}
