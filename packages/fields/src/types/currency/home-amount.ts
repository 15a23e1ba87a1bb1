import type { Field } from "@quoin/definition";
import { decimalDigits } from "../../decimal/decimal-digits.ts";
import { roundUnits } from "../../decimal/round-units.ts";
import { scaleOf } from "../../decimal/scale-of.ts";
import { currencyOf } from "../money/currency.ts";
import { isAmount } from "./amount.ts";

/** Amount × rate, exactly multiplied and rounded to `scale` digits after the point, halves away from zero. */
function converted(amount: number, rate: number, scale: number): number {
  const [a, b] = [decimalDigits(amount), decimalDigits(rate)];
  if (!a || !b) return Number.NaN;
  const whole = roundUnits(BigInt(a.digits) * BigInt(b.digits), a.decimals + b.decimals - scale, "nearest");
  const value = Number(`${whole}e-${scale}`);
  return a.negative !== b.negative && value !== 0 ? -value : value;
}

/** What an amount is in the field's own currency; a number is that already, anything else stays as it is. */
export function homeAmount(value: unknown, { schema }: Field): unknown {
  if (!isAmount(value)) return value;
  if (value.currency === currencyOf(schema)) return value.amount;
  return value.rate === undefined ? undefined : converted(value.amount, value.rate, scaleOf(schema));
}
