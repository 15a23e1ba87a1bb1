import { divide, isZero, multiply } from "../../decimal/arithmetic.ts";
import { type Decimal, ONE } from "../../decimal/decimal.ts";
import { toInteger } from "../../decimal/number.ts";
import { type Rounding, round } from "../../decimal/round.ts";
import type { Argument } from "../../define/formula-function.ts";
import { asNumber } from "../../value/as.ts";
import { failure } from "../../value/failure.ts";
import { number } from "../../value/make.ts";
import type { FormulaValue } from "../../value/value.ts";

const FEWEST_PLACES = -30;
const MOST_PLACES = 20;

/** A number rounded to the places of the second argument; whole without one. */
export function roundPlaces([value, places]: readonly Argument[], rounding: Rounding): FormulaValue {
  const digits = places?.kind === "number" ? toInteger(places.number) : 0;
  return number(round(asNumber(value), Math.min(Math.max(digits, FEWEST_PLACES), MOST_PLACES), rounding));
}

/** A number rounded to a multiple of a step. */
export function roundTo(value: Decimal, step: Decimal | undefined, rounding: Rounding): FormulaValue {
  const unit = step ?? ONE;
  if (isZero(unit)) return failure("divide_by_zero");
  const times = divide(value, unit);
  const whole = times && round(times, 0, rounding);
  return number(whole && multiply(whole, unit));
}
