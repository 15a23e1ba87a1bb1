import type { FormulaFunction } from "../define/formula-function.ts";
import { count } from "../value/make.ts";
import { localDay } from "./support/local-day.ts";

export const days: FormulaFunction = {
  name: "DAYS",
  group: "date",
  params: [
    { name: "end", accepts: ["date", "instant"] },
    { name: "start", accepts: ["date", "instant"] },
  ],
  returns: "number",
  zoned: true,
  docs: {
    en: "Days from the second date to the first, as Excel's DAYS.",
    "zh-CN": "从第二个日期到第一个日期的天数，与 Excel 的 DAYS 相同。",
  },
  examples: [
    ["DAYS(DATE(2026, 3, 5), DATE(2026, 3, 1))", "4"],
    ["DAYS(NOW(), DATE(2026, 3, 1))", "4"],
  ],
  call: ([end, start], { timeZone }) => count(localDay(end, timeZone) - localDay(start, timeZone)),
};
