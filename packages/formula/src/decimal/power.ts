import { divide, multiply } from "./arithmetic.ts";
import { type Decimal, ONE, decimal, power10 } from "./decimal.ts";

/** Digits that a root is worked out to before it is rounded to 20. */
const ROOT_DIGITS = 24;

/** base^exponent for a whole exponent; 0^0 is 1. `undefined`: too large. The base must not be zero for a negative exponent. */
export function power(base: Decimal, exponent: number): Decimal | undefined {
  if (exponent < 0) {
    const below = power(base, -exponent);
    // A divisor that is too large leaves nothing of one, one that vanished leaves too much.
    if (below === undefined) return decimal(0n, 0);
    return below.coefficient === 0n ? undefined : divide(ONE, below);
  }
  let result: Decimal | undefined = ONE;
  let square: Decimal | undefined = base;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (square === undefined) return undefined;
    if (rest % 2 === 1) result = multiply(result, square);
    if (result === undefined) return undefined;
    if (rest > 1) square = multiply(square, square);
  }
  return result;
}

/** The largest whole number whose square is not larger. */
function rootOf(value: bigint): bigint {
  if (value < 2n) return value;
  let guess = 1n << BigInt((value.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (guess + value / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
}

/** The square root, exact where it has at most 20 decimals, else rounded to them. The value must not be negative. */
export function squareRoot({ coefficient, scale }: Decimal): Decimal | undefined {
  return decimal(rootOf(coefficient * power10(2 * ROOT_DIGITS - scale)), ROOT_DIGITS);
}
