import type { MatchMethod } from "@quoin/definition";

/** One way in which two values count as the same. All functions are pure and take any text. */
export interface Method {
  readonly name: MatchMethod;
  /** The forms of a value; two values match when they share one. None: the value says nothing. */
  forms(text: string): readonly string[];
  /** Where sharing a form is only likely: whether the two are the same indeed. */
  same?(one: string, other: string): boolean;
  readonly examples: {
    readonly same: readonly (readonly [string, string])[];
    readonly other: readonly (readonly [string, string])[];
  };
}
