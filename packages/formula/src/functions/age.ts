import type { FormulaFunction } from "../define/formula-function.ts";
import { date } from "../value/make.ts";
import { unitsBetween } from "./support/units-between.ts";

export const age: FormulaFunction = {
  name: "AGE",
  group: "date",
  params: [
    { name: "birthday", accepts: "date" },
    { name: "on", accepts: "date", optional: true },
  ],
  returns: "number",
  volatile: true,
  zoned: true,
  docs: {
    en: "Whole years since a birthday, today or on another date.",
    "zh-CN": "从出生日期到今天（或指定日期）的周岁年龄。",
  },
  examples: [
    ["AGE(DATE(1990, 3, 5))", "36"],
    ["AGE(DATE(1990, 3, 6))", "35"],
    ["AGE(DATE(2000, 2, 29), DATE(2026, 2, 28))", "26"],
  ],
  call: ([birthday, on], { today, timeZone }) =>
    unitsBetween({ start: birthday, end: on ?? date(today), unit: "years", timeZone }),
};
