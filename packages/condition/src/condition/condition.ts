import type { BoundTest, Test } from "./field-test.ts";

/** The tree of a condition over tests of kind `T`. Immutable. */
export type ConditionOf<T> =
  | { readonly type: "always"; readonly value: boolean }
  | { readonly type: "all" | "any"; readonly of: readonly ConditionOf<T>[] }
  | { readonly type: "not"; readonly of: ConditionOf<T> }
  /** The field has a value. */
  | { readonly type: "set"; readonly field: string }
  /** The field has a value and it passes the test. */
  | { readonly type: "test"; readonly field: string; readonly test: T }
  /** At least one record at the other end of the relation satisfies `of`. */
  | { readonly type: "related"; readonly ref: string; readonly of: ConditionOf<T> }
  /** At least one of the fields has another value than before the update. */
  | { readonly type: "changed"; readonly fields: readonly string[] }
  /** `of` held of the record before, or holds after, the update. */
  | { readonly type: "before" | "after"; readonly of: ConditionOf<T> }
  /** The record is found by these words. */
  | { readonly type: "search"; readonly words: string };

/** A condition as stored and edited: it may speak of today and of the current user. */
export type Condition = ConditionOf<Test>;

/** A condition with literals only, made by `bindCondition`: what evaluators and the SQL compiler take. Never stored. */
export type BoundCondition = ConditionOf<BoundTest>;
