import type { BoundCondition } from "../condition/condition.ts";

/** Why a node holds or not. */
export interface Explanation {
  readonly node: BoundCondition;
  /** JSON pointer of the node in the canonical document. Equal for a condition and its bound form. */
  readonly path: string;
  readonly holds: boolean;
  /** The value that was looked at, for `set` and `test`; missing where the field is empty. */
  readonly value?: unknown;
  readonly children: readonly Explanation[];
}
