import type { Field } from "@quoin/definition";
import { isGroup } from "../../schema/is-group.ts";
import { currencyOf } from "../money/currency.ts";
import { readRates } from "./rates.ts";

const PARTS = new Set(["amount", "currency", "rate"]);

/**
 * An amount in its one form: the code in capitals, the field's currency where none is named and without a rate, else the
 * given rate or today's of the field. A bare number is an amount in the field's currency. "" for one without an amount.
 */
export function tidyAmount(input: unknown, { schema }: Field): unknown {
  const home = currencyOf(schema);
  if (typeof input === "number") return { amount: input + 0, currency: home };
  if (!isGroup(input) || Object.keys(input).some((name) => !PARTS.has(name))) return input;
  const { amount, currency: code, rate } = input;
  if (amount === undefined || amount === null || amount === "") return "";
  const currency = code === undefined || code === null || code === "" ? home : code;
  const plain = typeof currency === "string" ? currency.trim().toUpperCase() : currency;
  const value = typeof amount === "number" ? amount + 0 : amount;
  if (plain === home) return { amount: value, currency: plain };
  const known = rate ?? (typeof plain === "string" ? readRates(schema["x-rates"])?.get(plain) : undefined);
  return { amount: value, currency: plain, ...(known !== undefined && { rate: known }) };
}
