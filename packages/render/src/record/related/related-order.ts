import type { ListSort } from "../../list/state/list-state.ts";

/** The order that the rows of a related list stand in, and what a click on a column's head does to it. */
export interface RelatedOrder {
  readonly sort: readonly ListSort[];
  /** Whether the reader may sort by what lies at a path. */
  readonly may: (path: string) => boolean;
  /** With `more` it joins the order. */
  readonly onClick: (path: string, more: boolean) => void;
}
