import { divide } from "../decimal/arithmetic.ts";
import { decimal, whole } from "../decimal/decimal.ts";
import { failure } from "../value/failure.ts";
import { BLANK, count, duration, number } from "../value/make.ts";
import type { FormulaValue } from "../value/value.ts";

/** What a database has added up of many records. */
export interface RollupTotals {
  readonly records: number;
  /** Of these, how many have a value. */
  readonly given: number;
  /** The sum of what is kept, which is each value · 10^scale. */
  readonly sum: bigint;
  readonly scale: number;
  /** The least and the most as formulas see them; blank where nothing is given. */
  readonly least: FormulaValue;
  readonly most: FormulaValue;
}

/** Sums up as `rollUp` does, of values that were added up before: the same to the last digit. */
export function rollUpTotals(
  rollup: "count" | "sum" | "avg" | "min" | "max",
  { records, given, sum, scale, least, most }: RollupTotals,
): FormulaValue {
  if (rollup === "count") return count(records);
  if (rollup === "min") return least;
  if (rollup === "max") return most;
  if (given === 0) return rollup === "sum" ? count(0) : BLANK;
  if (least.kind === "duration") {
    const ms = Number(sum) * 1000;
    return duration(rollup === "sum" ? ms : ms / given);
  }
  const exact = decimal(sum, scale);
  if (exact === undefined) return failure("overflow");
  return number(rollup === "sum" ? exact : divide(exact, whole(given)));
}
