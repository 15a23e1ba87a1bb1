import { type Decimal, MOST_DECIMALS, ZERO, decimal, divideRounded, power10 } from "./decimal.ts";

/** Both coefficients at the larger scale. */
const aligned = (a: Decimal, b: Decimal): readonly [bigint, bigint, number] => {
  const scale = Math.max(a.scale, b.scale);
  return [a.coefficient * power10(scale - a.scale), b.coefficient * power10(scale - b.scale), scale];
};

export function add(a: Decimal, b: Decimal): Decimal | undefined {
  const [left, right, scale] = aligned(a, b);
  return decimal(left + right, scale);
}

export const negate = (a: Decimal): Decimal => ({ coefficient: -a.coefficient, scale: a.scale });

export const subtract = (a: Decimal, b: Decimal): Decimal | undefined => add(a, negate(b));

export const multiply = (a: Decimal, b: Decimal): Decimal | undefined =>
  decimal(a.coefficient * b.coefficient, a.scale + b.scale);

/** Rounded half away from zero to 20 decimals. The divisor must not be zero. */
export const divide = (a: Decimal, b: Decimal): Decimal | undefined =>
  decimal(
    divideRounded(a.coefficient * power10(MOST_DECIMALS + b.scale), b.coefficient * power10(a.scale)),
    MOST_DECIMALS,
  );

/** What remains of a / b, with the sign of b, as Excel's MOD has it. The divisor must not be zero. */
export function modulo(a: Decimal, b: Decimal): Decimal | undefined {
  const [left, right, scale] = aligned(a, b);
  const rest = left % right;
  return decimal(rest !== 0n && rest < 0n !== right < 0n ? rest + right : rest, scale);
}

/** Negative, zero or positive, as `a` is less than, equal to or more than `b`. */
export function compare(a: Decimal, b: Decimal): number {
  const [left, right] = aligned(a, b);
  return left < right ? -1 : left > right ? 1 : 0;
}

export const isZero = (a: Decimal): boolean => a.coefficient === 0n;

export const absolute = (a: Decimal): Decimal => (compare(a, ZERO) < 0 ? negate(a) : a);
