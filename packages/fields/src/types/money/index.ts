import type { FieldType } from "../../define/field-type.ts";
import { exactDecimal } from "../../decimal/exact-decimal.ts";
import { formatDecimal } from "../../decimal/format-decimal.ts";
import { parseDecimal } from "../../decimal/parse-decimal.ts";
import { scaleKeywords, scaleSettings } from "../../decimal/scale-settings.ts";
import { currencyOf, currencySymbol, currencyUnit } from "./currency.ts";
import { stripCurrency } from "./strip-currency.ts";

/** An amount in the field's currency, kept exactly in its smallest part. */
export const money: FieldType = {
  ...exactDecimal,
  name: "money",
  icon: "money",
  group: "number",
  settingsSchema: { properties: { ...scaleKeywords, "x-currency": { type: "string", pattern: "^[A-Z]{3}$" } } },
  settings: [{ keyword: "x-currency", control: "currency" }, ...scaleSettings],
  initial: { type: "number", "x-type": "money", "x-scale": 2, "x-currency": "CNY" },
  toText(value, { schema }, { locale }) {
    const amount = formatDecimal(value, { locale, least: Number.isInteger(value) ? 0 : (schema["x-scale"] ?? 2) });
    const symbol = currencySymbol(currencyOf(schema), locale);
    return amount === "" ? "" : amount.startsWith("-") ? `-${symbol}${amount.slice(1)}` : `${symbol}${amount}`;
  },
  unit: ({ schema }, locale) => currencyUnit(currencyOf(schema), locale),
  fromText(typed, { schema }, { locale }) {
    const amount = stripCurrency(typed, currencyOf(schema), locale);
    if (amount !== undefined) return parseDecimal(amount, locale);
    return { problem: { code: "other_currency", params: { value: typed, expected: currencyOf(schema) } } };
  },
  examples: {
    schema: { type: "number", "x-type": "money", "x-currency": "CNY", "x-scale": 2, minimum: 0 },
    valid: [0, 1_286_000, 0.01, 9_999_999_999_999.99],
    invalid: [
      [1.005, "too_many_decimals"],
      [-1, "too_small"],
      [1e15, "too_big"],
      ["12", "wrong_type"],
    ],
    texts: [
      ["¥1,286,000", 1_286_000],
      ["￥ 500,000.00", 500_000],
      ["1200元", 1200],
      ["RMB 3.5万", 35_000],
      ["CNY 12.50", 12.5],
      ["12.5", 12.5],
    ],
  },
  width: 130,
  view: () => import("./view.tsx"),
};
