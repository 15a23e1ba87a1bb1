import { type Decimal, decimal, power10 } from "./decimal.ts";

/** `half`: halves away from zero; `up`: away from zero; `down`: towards zero; `floor`: to the smaller; `ceiling`: to the larger. */
export type Rounding = "half" | "up" | "down" | "floor" | "ceiling";

function wholeOf(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  const cut = numerator / denominator;
  const rest = numerator % denominator;
  if (rest === 0n) return cut;
  const negative = rest < 0n;
  const away = cut + (negative ? -1n : 1n);
  switch (rounding) {
    case "half":
      return (negative ? -rest : rest) * 2n >= denominator ? away : cut;
    case "up":
      return away;
    case "down":
      return cut;
    case "floor":
      return negative ? away : cut;
    default:
      return negative ? cut : away;
  }
}

/** Rounded to `places` digits after the point, or to tens, hundreds, … where `places` is negative (from -30 to 20). */
export function round(value: Decimal, places: number, rounding: Rounding = "half"): Decimal | undefined {
  if (places >= value.scale) return value;
  return decimal(wholeOf(value.coefficient, power10(value.scale - places), rounding), places);
}
