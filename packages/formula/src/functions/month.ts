import type { FormulaFunction } from "../define/formula-function.ts";
import { civilOf } from "../time/civil.ts";
import { count } from "../value/make.ts";
import { localDay } from "./support/local-day.ts";

export const month: FormulaFunction = {
  name: "MONTH",
  group: "date",
  params: [{ name: "date", accepts: ["date", "instant"] }],
  returns: "number",
  zoned: true,
  docs: { en: "The month of a date, 1 to 12.", "zh-CN": "日期的月份，1 到 12。" },
  examples: [["MONTH(DATE(2026, 3, 5))", "3"]],
  call: ([value], { timeZone }) => count(civilOf(localDay(value, timeZone)).month),
};
