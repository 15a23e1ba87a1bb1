import type { FormulaFunction } from "../define/formula-function.ts";
import { civilOf } from "../time/civil.ts";
import { count } from "../value/make.ts";
import { localDay } from "./support/local-day.ts";

export const day: FormulaFunction = {
  name: "DAY",
  group: "date",
  params: [{ name: "date", accepts: ["date", "instant"] }],
  returns: "number",
  zoned: true,
  docs: { en: "The day of the month, 1 to 31.", "zh-CN": "日期是当月的第几天，1 到 31。" },
  examples: [["DAY(DATE(2026, 3, 5))", "5"]],
  call: ([value], { timeZone }) => count(civilOf(localDay(value, timeZone)).day),
};
