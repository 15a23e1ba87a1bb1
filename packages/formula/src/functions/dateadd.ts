import type { FormulaFunction } from "../define/formula-function.ts";
import { asInteger, asText } from "../value/as.ts";
import { UNIT_CHOICES } from "./support/units.ts";
import { addUnits } from "./support/add-units.ts";

export const dateadd: FormulaFunction = {
  name: "DATEADD",
  group: "date",
  params: [
    { name: "date", accepts: ["date", "instant"] },
    { name: "amount", accepts: "number" },
    { name: "unit", accepts: "text", choices: UNIT_CHOICES },
  ],
  returns: ([kind]) => (kind === "instant" ? "instant" : "date"),
  zoned: true,
  docs: {
    en: "A date or moment moved by so many years, months, weeks, days, hours or minutes. Days and longer keep the time that the clock shows.",
    "zh-CN": "将日期或时刻移动若干年、月、周、天、小时或分钟。按天及更长单位移动时，钟面时间不变。",
  },
  examples: [
    ['DATEADD(DATE(2026, 1, 31), 1, "months")', "2026-02-28"],
    ['DATEADD(DATE(2026, 1, 31), 2, "weeks")', "2026-02-14"],
    ['DATEADD(DATE(2024, 2, 29), 1, "years")', "2025-02-28"],
    ['DATEADD(NOW(), 90, "minutes")', "2026-03-05T08:00:00.000Z"],
    ['DATEADD(DATE(2026, 1, 31), 1, "hours")', "#bad_unit"],
    ['DATEADD(DATE(2026, 1, 31), 1, "moons")', "#bad_unit"],
  ],
  call: ([value, amount, unit], { timeZone }) =>
    addUnits({ value, amount: asInteger(amount), unit: asText(unit), timeZone }),
};
