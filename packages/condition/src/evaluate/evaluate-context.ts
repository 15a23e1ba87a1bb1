import type { Row } from "./row.ts";

/** What a condition needs besides the record. All optional: a condition that asks for what is missing is refused, never guessed. */
export interface EvaluateContext {
  /** The record before the update; `null` where it was just created. */
  readonly before?: Row | null;
  /** The records at the other end of a relation. `refs` are the relations walked from the record that the condition is about, the last one being asked for. */
  related?(row: Row, refs: readonly string[]): readonly Row[];
  /** Whether the record that the field of the row points at is `top` or lies below it. */
  under?(row: Row, field: string, top: string): boolean;
  /** Whether the record is found by these words. */
  search?(row: Row, words: string): boolean;
}
