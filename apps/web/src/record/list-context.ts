import type { ConditionDocument } from "@quoin/definition";
import type { ListSort } from "@quoin/render";

/** The list that a record was opened from, carried in the router's state, so that one can go on to the next. */
export interface ListContext {
  /** Ids in the list's order, as far as loaded. */
  readonly ids: readonly string[];
  /** What the list is called. */
  readonly label?: string;
  /** Its address. */
  readonly href?: string;
  /** How many it has in all, where that is known. */
  readonly count?: number;
  /** What it asked for, to go on past what was loaded. */
  readonly query?: {
    readonly where?: ConditionDocument;
    readonly search?: string;
    readonly sort?: readonly ListSort[];
  };
}

declare module "@tanstack/history" {
  interface HistoryState {
    list?: ListContext;
  }
}
