/** What ties a change to others of its call, so that they keep their order. Names of records and of values. */
export interface Ties {
  /** What it changes, takes or frees: no two changes that hold the same are in one batch. */
  readonly holds: readonly string[];
  /** What must be as it is in its place: two of one kind may be in the same batch as one that holds it. */
  readonly needs: readonly string[];
}
