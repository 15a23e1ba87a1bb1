import type { FormulaFunction } from "../define/formula-function.ts";
import { addMonths } from "../time/civil.ts";
import { asDay, asInteger } from "../value/as.ts";
import { date } from "../value/make.ts";

export const edate: FormulaFunction = {
  name: "EDATE",
  group: "date",
  params: [
    { name: "date", accepts: "date" },
    { name: "months", accepts: "number" },
  ],
  returns: "date",
  docs: {
    en: "The same day so many months later; the month's last day where it has no such day.",
    "zh-CN": "若干个月后的同一天；该月没有这一天时取月末。",
  },
  examples: [
    ["EDATE(DATE(2026, 1, 31), 1)", "2026-02-28"],
    ["EDATE(DATE(2024, 2, 29), 12)", "2025-02-28"],
    ["EDATE(DATE(2026, 1, 31), -2)", "2025-11-30"],
    ["EDATE(DATE(2026, 1, 31), 120000)", "#date_out_of_range"],
  ],
  call: ([value, months]) => date(addMonths(asDay(value), asInteger(months))),
};
