/**
 * A document as a tree of named parts, for comparing and merging: list items are named by their `id` or `field`,
 * texts of a list by themselves, so that a place keeps its name when its neighbours move.
 */
export type Tree = Leaf | Branch;

/** A value that changes only as a whole: a scalar, a condition, a list without names. */
export interface Leaf {
  readonly type: "leaf";
  readonly value: unknown;
}

export interface Branch {
  readonly type: "branch";
  readonly form: "map" | "list";
  /** The order of the parts has a meaning. */
  readonly ordered: boolean;
  readonly children: ReadonlyMap<string, Tree>;
}
