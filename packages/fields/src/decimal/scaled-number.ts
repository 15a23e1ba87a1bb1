import { MOST_DIGITS } from "./limits.ts";

const POWERS = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];
const BELOW = 10 ** MOST_DIGITS;

/**
 * A number as the integer of 10^scale, where arithmetic alone proves it exact: a decimal of at most 15 digits is the only
 * one of its length that a number means, so what divides back to the number is it. `undefined` where its text must be asked.
 */
export function scaledNumber(value: number, scale: number): number | undefined {
  const power = POWERS[scale];
  if (power === undefined) return undefined;
  const whole = Math.round(value * power);
  return Math.abs(whole) < BELOW && whole / power === value ? whole + 0 : undefined;
}
