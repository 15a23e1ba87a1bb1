import type { FormulaFunction } from "../define/formula-function.ts";
import { civilOf } from "../time/civil.ts";
import { count } from "../value/make.ts";
import { localDay } from "./support/local-day.ts";

export const year: FormulaFunction = {
  name: "YEAR",
  group: "date",
  params: [{ name: "date", accepts: ["date", "instant"] }],
  returns: "number",
  zoned: true,
  docs: { en: "The year of a date.", "zh-CN": "日期的年份。" },
  examples: [
    ["YEAR(DATE(2026, 3, 5))", "2026"],
    ["YEAR(BLANK())", ""],
  ],
  call: ([value], { timeZone }) => count(civilOf(localDay(value, timeZone)).year),
};
