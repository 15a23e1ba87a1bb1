import { add } from "../../decimal/arithmetic.ts";
import { type Decimal, ZERO } from "../../decimal/decimal.ts";

/** The sum; `undefined`: too large. */
export function total(numbers: readonly Decimal[]): Decimal | undefined {
  let sum: Decimal | undefined = ZERO;
  for (const one of numbers) sum = sum && add(sum, one);
  return sum;
}
