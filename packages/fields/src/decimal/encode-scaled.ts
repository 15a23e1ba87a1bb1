import { AppError } from "@quoin/definition";
import { checkDecimal } from "./check-decimal.ts";
import { decimalDigits } from "./decimal-digits.ts";
import { scaledNumber } from "./scaled-number.ts";

/**
 * A decimal as the integer of 10^scale that storage keeps: 12.5 at scale 2 → 1250. Always a safe integer.
 * Throws AppError `validation` for what would be rounded or has more than 15 digits.
 */
export function encodeScaled(value: number, scale: number): number {
  const plain = scaledNumber(value, scale);
  if (plain !== undefined) return plain;
  const problems = checkDecimal(value, scale);
  const exact = decimalDigits(value);
  if (problems.length > 0 || !exact) {
    throw new AppError("validation", `The number ${value} cannot be kept exactly with ${scale} decimals.`, {
      details: problems,
    });
  }
  const whole = Number(`${exact.digits}${"0".repeat(scale - exact.decimals)}`);
  return exact.negative && whole !== 0 ? -whole : whole;
}
