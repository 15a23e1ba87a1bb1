import { divide } from "../decimal/arithmetic.ts";
import { whole } from "../decimal/decimal.ts";
import { total } from "../functions/support/total.ts";
import { compareValues } from "../operators/compare-values.ts";
import { failure } from "../value/failure.ts";
import { BLANK, count, duration, list, number } from "../value/make.ts";
import type { FormulaValue, Given } from "../value/value.ts";
import { valueText } from "../value/value-text.ts";

export const ROLLUPS = ["count", "sum", "avg", "min", "max", "first", "last", "list"] as const;

/** How the values of many records become one. */
export type Rollup = (typeof ROLLUPS)[number];

/** The sum of numbers or durations, which must be all of one kind. */
function sumOf(values: readonly Given[]): FormulaValue {
  const first = values[0];
  if (first === undefined) return count(0);
  const stray = values.find(({ kind }) => kind !== first.kind);
  if (stray) return failure("wrong_kind", { actual: stray.kind });
  if (first.kind === "duration") {
    return duration(values.reduce((sum, value) => sum + (value.kind === "duration" ? value.ms : 0), 0));
  }
  if (first.kind !== "number") return failure("wrong_kind", { actual: first.kind });
  return number(total(values.flatMap((value) => (value.kind === "number" ? [value.number] : []))));
}

function averageOf(values: readonly Given[]): FormulaValue {
  const sum = sumOf(values);
  if (values.length === 0) return BLANK;
  if (sum.kind === "duration") return duration(sum.ms / values.length);
  return sum.kind === "number" ? number(divide(sum.number, whole(values.length))) : sum;
}

function extremeOf(values: readonly Given[], sign: 1 | -1): FormulaValue {
  const [first, ...rest] = values;
  if (first === undefined) return BLANK;
  let best = first;
  for (const value of rest) {
    const order = compareValues(value, best);
    if (order === undefined) return failure("wrong_kind", { actual: value.kind });
    if (order * sign > 0) best = value;
  }
  return best;
}

/** The different values as texts, in the order in which they first stand. */
const listOf = (values: readonly Given[]): FormulaValue =>
  list([...new Set(values.flatMap((value) => (value.kind === "list" ? value.items : [valueText(value)])))]);

/**
 * Sums up the values of related records, exactly. Blank ones are left out, but for `count`, which counts records: give it
 * one value per record. The sum of none is 0; average, least, most, first and last of none are blank. `first` and `last`
 * follow the order given. A value that failed makes the result fail.
 */
export function rollUp(rollup: Rollup, values: readonly FormulaValue[]): FormulaValue {
  if (rollup === "count") return count(values.length);
  const failed = values.find((value) => value.kind === "failure");
  if (failed) return failed;
  const given = values.filter((value): value is Given => value.kind !== "blank" && value.kind !== "failure");
  switch (rollup) {
    case "sum":
      return sumOf(given);
    case "avg":
      return averageOf(given);
    case "min":
      return extremeOf(given, -1);
    case "max":
      return extremeOf(given, 1);
    case "first":
      return given[0] ?? BLANK;
    case "last":
      return given.at(-1) ?? BLANK;
    default:
      return listOf(given);
  }
}
