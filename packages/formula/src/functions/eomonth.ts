import type { FormulaFunction } from "../define/formula-function.ts";
import { addMonths, civilOf, daysInMonth } from "../time/civil.ts";
import { asDay, asInteger } from "../value/as.ts";
import { date } from "../value/make.ts";

export const eomonth: FormulaFunction = {
  name: "EOMONTH",
  group: "date",
  params: [
    { name: "date", accepts: "date" },
    { name: "months", accepts: "number", optional: true },
  ],
  returns: "date",
  docs: {
    en: "The last day of the month, or of one so many months later.",
    "zh-CN": "当月或若干个月后那个月的最后一天。",
  },
  examples: [
    ["EOMONTH(DATE(2026, 2, 5))", "2026-02-28"],
    ["EOMONTH(DATE(2024, 1, 5), 1)", "2024-02-29"],
  ],
  call: ([value, months]) => {
    const moved = addMonths(asDay(value), asInteger(months));
    if (moved === undefined) return date(undefined);
    const at = civilOf(moved);
    return date(moved - at.day + daysInMonth(at.year, at.month));
  },
};
