import type { Problem } from "@quoin/definition";
import { decimalDigits } from "./decimal-digits.ts";
import { MOST_DIGITS } from "./limits.ts";
import { scaledNumber } from "./scaled-number.ts";

/** Whether a number can be kept exactly with `scale` digits after the point and 15 in all. */
export function checkDecimal(value: number, scale: number): readonly Problem[] {
  if (scaledNumber(value, scale) !== undefined) return [];
  const exact = decimalDigits(value);
  if (!exact) return [{ path: "", code: "wrong_type", params: { expected: "number" } }];
  if (exact.decimals > scale) return [{ path: "", code: "too_many_decimals", params: { limit: scale } }];
  if (exact.digits.length + scale - exact.decimals > MOST_DIGITS && exact.digits !== "0") {
    return [{ path: "", code: "too_many_digits", params: { limit: MOST_DIGITS } }];
  }
  return [];
}
