import type { Field, Problem } from "@quoin/definition";
import { checkDecimal } from "../../decimal/check-decimal.ts";
import { MOST_SCALE } from "../../decimal/limits.ts";
import { scaleOf } from "../../decimal/scale-of.ts";
import { currencyOf } from "../money/currency.ts";
import { isAmount } from "./amount.ts";
import { homeAmount } from "./home-amount.ts";

const at = (path: string, problems: readonly Problem[]): readonly Problem[] =>
  problems.map((problem) => ({ ...problem, path }));

/** Digits of the amount, of the rate and of what comes out; a foreign currency without a rate. */
export function checkAmount(value: unknown, field: Field): readonly Problem[] {
  if (!isAmount(value)) return [];
  const scale = scaleOf(field.schema);
  const home = currencyOf(field.schema);
  const own = at("/amount", checkDecimal(value.amount, scale));
  if (own.length > 0 || value.currency === home) return own;
  if (value.rate === undefined) return [{ path: "", code: "no_rate", params: { currency: value.currency, home } }];
  const rate = at("/rate", checkDecimal(value.rate, MOST_SCALE));
  const sum = homeAmount(value, field);
  return rate.length > 0 || typeof sum !== "number" ? rate : checkDecimal(sum, scale);
}
