import type { FieldType } from "../../define/field-type.ts";
import { largestAt } from "../../decimal/largest-at.ts";
import { scaleOf } from "../../decimal/scale-of.ts";
import { MOST_SCALE } from "../../decimal/limits.ts";
import { currencyOf } from "../money/currency.ts";
import { checkAmount } from "./check-amount.ts";
import { homeAmount } from "./home-amount.ts";
import { printAmount } from "./print-amount.ts";
import { readAmount } from "./read-amount.ts";
import { readRates } from "./rates.ts";
import { tidyAmount } from "./tidy-amount.ts";

/**
 * An amount in any currency, with the rate at which it was converted when it was written. Filters, sorting and sums go by
 * what it is in the field's own currency, so a later rate changes nothing that was written before.
 */
export const currency: FieldType = {
  name: "currency",
  icon: "coin",
  group: "number",
  settingsSchema: {
    properties: {
      "x-scale": { type: "integer", minimum: 0, maximum: MOST_SCALE },
      "x-currency": { type: "string", pattern: "^[A-Z]{3}$" },
      "x-rates": { type: "string", maxLength: 500 },
    },
  },
  settings: [
    { keyword: "x-currency", control: "currency" },
    { keyword: "x-rates", control: "rates" },
    { keyword: "x-scale", control: "integer" },
  ],
  initial: { type: "object", "x-type": "currency", "x-scale": 2, "x-currency": "CNY", "x-rates": "USD 7.1, EUR 7.8" },
  checkSchema: (schema) =>
    readRates(schema["x-rates"]) ? [] : [{ path: "/x-rates", code: "bad_rates", params: { value: schema["x-rates"] } }],
  valueSchema({ schema }) {
    const largest = largestAt(scaleOf(schema));
    return {
      type: "object",
      properties: {
        amount: { type: "number", minimum: -largest, maximum: largest },
        currency: { type: "string", pattern: "^[A-Z]{3}$" },
        rate: { type: "number", exclusiveMinimum: 0, maximum: 1_000_000 },
      },
      required: ["amount", "currency"],
      additionalProperties: false,
    };
  },
  checkValue: checkAmount,
  normalize: tidyAmount,
  storage: () => "json",
  seen: { storage: "scaled", of: homeAmount, basis: ({ schema }) => currencyOf(schema) },
  scale: ({ schema }) => scaleOf(schema),
  condition: "number",
  parts: {
    amount: { kind: "number", labels: { en: "Amount", "zh-CN": "金额" } },
    currency: { kind: "text", labels: { en: "Currency", "zh-CN": "币种" } },
    rate: { kind: "number", labels: { en: "Rate", "zh-CN": "汇率" } },
  },
  aggregates: ["sum", "avg", "min", "max"],
  toText: printAmount,
  fromText: readAmount,
  examples: {
    schema: { type: "object", "x-type": "currency", "x-scale": 2, "x-currency": "CNY", "x-rates": "USD 7.1, EUR 7.8" },
    valid: [
      { amount: 1200, currency: "CNY" },
      { amount: 1200.5, currency: "USD", rate: 7.1 },
      { amount: -0.01, currency: "USD", rate: 6.9123 },
      { amount: 100, currency: "CHF", rate: 8.05 },
    ],
    invalid: [
      [{ amount: 1.005, currency: "CNY" }, "too_many_decimals"],
      [{ amount: 5, currency: "CHF" }, "no_rate"],
      [{ amount: 5 }, "incomplete"],
      [{ amount: 5, currency: "USD", rate: 0 }, "not_above"],
      [{ amount: 5, currency: "usd", rate: 7 }, "wrong_pattern"],
      [{ amount: 9_999_999_999_999, currency: "USD", rate: 100 }, "too_many_digits"],
      [12, "wrong_type"],
    ],
    texts: [
      ["1,200", { amount: 1200, currency: "CNY" }],
      ["USD 1200.5", { amount: 1200.5, currency: "USD", rate: 7.1 }],
      ["1200.5 usd @ 7.05", { amount: 1200.5, currency: "USD", rate: 7.05 }],
      ["€３０", { amount: 30, currency: "EUR", rate: 7.8 }],
      ["3.5万美元", { amount: 35_000, currency: "USD", rate: 7.1 }],
      ["¥500", { amount: 500, currency: "CNY" }],
    ],
    normalized: [
      [
        { amount: 10, currency: "usd" },
        { amount: 10, currency: "USD", rate: 7.1 },
      ],
      [
        { amount: 10, currency: "CNY", rate: 1 },
        { amount: 10, currency: "CNY" },
      ],
      [12.5, { amount: 12.5, currency: "CNY" }],
    ],
  },
  width: 150,
  numeric: true,
  view: () => import("./view.tsx"),
};
