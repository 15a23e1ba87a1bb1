import { isZero } from "../decimal/arithmetic.ts";
import type { Decimal } from "../decimal/decimal.ts";
import { toInteger } from "../decimal/number.ts";
import { power, squareRoot } from "../decimal/power.ts";
import { parseDecimal, printDecimal } from "../decimal/text.ts";
import { failure } from "../value/failure.ts";
import { number } from "../value/make.ts";
import type { FormulaValue } from "../value/value.ts";

/** Digits that a power with a broken exponent is good for: it has no exact value. */
const APPROXIMATE_DIGITS = 15;
/** Beyond it any base but -1, 0 and 1 overflows or vanishes. */
const MOST_EXPONENT = 100_000;

/** base ^ exponent. Exact for whole exponents up to the 20 digits kept, to 15 digits for others. */
export function raise(base: Decimal, exponent: Decimal): FormulaValue {
  if (isZero(base) && exponent.coefficient < 0n) return failure("divide_by_zero");
  if (exponent.scale === 0) {
    const whole = toInteger(exponent);
    if (Math.abs(whole) <= MOST_EXPONENT) return number(power(base, whole));
    const even = whole % 2 === 0;
    return number(power(base, Math.sign(whole) * (MOST_EXPONENT + (even ? 0 : 1))));
  }
  if (base.coefficient < 0n) return failure("bad_root");
  if (exponent.scale === 1 && exponent.coefficient === 5n) return number(squareRoot(base));
  const rough = Math.pow(Number(printDecimal(base)), Number(printDecimal(exponent)));
  return number(Number.isFinite(rough) ? parseDecimal(rough.toPrecision(APPROXIMATE_DIGITS)) : undefined);
}
