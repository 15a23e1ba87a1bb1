import type { Kind } from "../set/kind.ts";

export type MergeChoice = "mine" | "theirs";

/**
 * What a conflict is about, which decides the side taken where nobody chose:
 * structure: theirs (the package knows what its parts need), unless mine removed it; all else: mine.
 */
export type MergeClass = "structure" | "presentation" | "automation" | "permission";

/** A place that both sides changed differently since `base`. `undefined` is a part that is not there. */
export interface MergeConflict {
  /** Stable name of the place: "/entity/customer/properties/tier/default". */
  readonly id: string;
  readonly kind: Kind;
  readonly key: string;
  readonly path: readonly string[];
  readonly class: MergeClass;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** The side that the result holds. */
  readonly choice: MergeChoice;
}
