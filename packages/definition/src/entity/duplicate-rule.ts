import type { ConditionDocument } from "../text/condition-document.ts";
import type { LocalizedText } from "../text/localized-text.ts";
import type { MatchMethod } from "./match-method.ts";

/** When two records of an entity are taken for the same: all of `on` must match. */
export interface DuplicateRule {
  readonly id: string;
  readonly "x-labels"?: LocalizedText;
  readonly on: readonly { readonly field: string; readonly by: MatchMethod }[];
  /** Whoever enters the second is told, or cannot. */
  readonly act: "warn" | "block";
  /**
   * What becomes of an imported row that matches, where the import does not say: it is made all the same, left out and reported,
   * or changes the record. Default: made where the rule warns, left out where it blocks.
   */
  readonly import?: "create" | "skip" | "update";
  /** Which records take part at all. */
  readonly where?: ConditionDocument;
  /**
   * What is told of a match that one may not see: that there is one, or whose it is too. Default: nothing, but of a rule that
   * blocks that there is one.
   */
  readonly tells?: "exists" | "owner";
}
