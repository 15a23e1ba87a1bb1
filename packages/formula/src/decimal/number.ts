import { type Decimal, power10, whole } from "./decimal.ts";
import { round } from "./round.ts";
import { parseDecimal, printDecimal } from "./text.ts";

/** Significant digits that a JSON number holds exactly, whatever the digits. */
const MOST_DIGITS = 15;

/** The decimal that a JSON number is written as: 0.1 is 0.1. `undefined` for NaN, infinities and what is too large. */
export const fromNumber = (value: number): Decimal | undefined =>
  Number.isSafeInteger(value) ? whole(value) : parseDecimal(String(value));

/**
 * A decimal as the JSON number that a field of `scale` digits after the point keeps, rounded half away from zero.
 * `undefined` where it has more than 15 digits and could not be kept exactly.
 */
export function toNumber(value: Decimal, scale: number): number | undefined {
  const rounded = round(value, scale);
  if (!rounded) return undefined;
  const size = rounded.coefficient < 0n ? -rounded.coefficient : rounded.coefficient;
  return size * power10(scale - rounded.scale) >= power10(MOST_DIGITS) ? undefined : Number(printDecimal(rounded)) + 0;
}

/** The whole part as a JavaScript number, for counts and places. Beyond ±10^15 it stays there. */
export function toInteger(value: Decimal): number {
  const cut = round(value, 0, "down")?.coefficient ?? 0n;
  const most = 1_000_000_000_000_000n;
  return Number(cut > most ? most : cut < -most ? -most : cut);
}
