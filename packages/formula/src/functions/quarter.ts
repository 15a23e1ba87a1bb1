import type { FormulaFunction } from "../define/formula-function.ts";
import { civilOf } from "../time/civil.ts";
import { count } from "../value/make.ts";
import { localDay } from "./support/local-day.ts";

export const quarter: FormulaFunction = {
  name: "QUARTER",
  group: "date",
  params: [{ name: "date", accepts: ["date", "instant"] }],
  returns: "number",
  zoned: true,
  docs: { en: "The quarter of a date, 1 to 4.", "zh-CN": "日期所在的季度，1 到 4。" },
  examples: [
    ["QUARTER(DATE(2026, 3, 31))", "1"],
    ["QUARTER(DATE(2026, 10, 1))", "4"],
  ],
  call: ([value], { timeZone }) => count(Math.floor((civilOf(localDay(value, timeZone)).month + 2) / 3)),
};
