/**
 * An exact decimal: coefficient · 10^-scale, without trailing zeros after the point.
 * At most 20 digits after the point and 30 before it; results beyond are an overflow, never an approximation.
 */
export interface Decimal {
  readonly coefficient: bigint;
  readonly scale: number;
}

/** Digits after the point that a calculation keeps. What has more is rounded half away from zero, as Excel rounds. */
export const MOST_DECIMALS = 20;
/** Digits before the point. */
export const MOST_WHOLE_DIGITS = 30;

const POWERS = Array.from({ length: 121 }, (_one, exponent) => 10n ** BigInt(exponent));

/** 10^exponent; `exponent` from 0. */
export const power10 = (exponent: number): bigint => POWERS[exponent] ?? 10n ** BigInt(exponent);

const abs = (value: bigint): bigint => (value < 0n ? -value : value);

/** numerator / denominator as a whole number, halves away from zero. */
export function divideRounded(numerator: bigint, denominator: bigint): bigint {
  const [top, bottom] = [abs(numerator), abs(denominator)];
  const rounded = (top * 2n + bottom) / (bottom * 2n);
  return numerator < 0n === denominator < 0n ? rounded : -rounded;
}

/** Brings a value to its one form: rounded to 20 decimals, no trailing zeros. `undefined`: too large. */
export function decimal(coefficient: bigint, scale: number): Decimal | undefined {
  let digits = coefficient;
  let places = scale;
  if (places > MOST_DECIMALS) {
    digits = divideRounded(digits, power10(places - MOST_DECIMALS));
    places = MOST_DECIMALS;
  }
  if (places < 0) {
    digits *= power10(-places);
    places = 0;
  }
  while (places > 0 && digits % 10n === 0n) {
    digits /= 10n;
    places -= 1;
  }
  return abs(digits) >= power10(MOST_WHOLE_DIGITS + places) ? undefined : { coefficient: digits, scale: places };
}

/** A whole number that is known to be small enough. */
export const whole = (value: number | bigint): Decimal => ({ coefficient: BigInt(value), scale: 0 });

export const ZERO: Decimal = whole(0);
export const ONE: Decimal = whole(1);
export const HUNDRED: Decimal = whole(100);
