import { decimalDigits } from "./decimal-digits.ts";
import { type Rounding, roundUnits } from "./round-units.ts";

/** A figure with at most so many digits after the point, reckoned by its decimal digits: 1.005 at two is 1.01. What is no figure stays. */
export function roundDecimal(value: number, decimals: number, way: Rounding): number {
  const exact = decimalDigits(value);
  if (exact === undefined || exact.decimals <= decimals) return value;
  const rounded = Number(`${roundUnits(BigInt(exact.digits), exact.decimals - decimals, way)}e-${decimals}`);
  return exact.negative && rounded !== 0 ? -rounded : rounded;
}
