import type { FormulaFunction } from "../define/formula-function.ts";
import { date } from "../value/make.ts";
import { dayOf } from "../time/civil.ts";
import { asInteger } from "../value/as.ts";
import { failure } from "../value/failure.ts";

export const dateFunction: FormulaFunction = {
  name: "DATE",
  group: "date",
  params: [
    { name: "year", accepts: "number" },
    { name: "month", accepts: "number" },
    { name: "day", accepts: "number" },
  ],
  returns: "date",
  docs: {
    en: "The date of a year, month and day. A day that does not exist, such as 31 February, is an error.",
    "zh-CN": "由年、月、日组成的日期。不存在的日期（如 2 月 31 日）会报错。",
  },
  examples: [
    ["DATE(2026, 3, 5)", "2026-03-05"],
    ["DATE(2024, 2, 29)", "2024-02-29"],
    ["DATE(2026, 2, 31)", "#bad_date"],
    ["DATE(2026, 13, 1)", "#bad_date"],
  ],
  call: ([year, month, day]) => {
    const [y, m, d] = [asInteger(year), asInteger(month), asInteger(day)];
    const at = dayOf({ year: y, month: m, day: d });
    return at === undefined ? failure("bad_date", { value: `${y}-${m}-${d}` }) : date(at);
  },
};
