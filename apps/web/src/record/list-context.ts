/** The list that a record was opened from, carried in the router's state, so that one can go on to the next. */
export interface ListContext {
  /** Ids in the list's order, as far as loaded. */
  readonly ids: readonly string[];
  /** What the list is called. */
  readonly label?: string;
  /** Its address. */
  readonly href?: string;
}

declare module "@tanstack/history" {
  interface HistoryState {
    list?: ListContext;
  }
}
