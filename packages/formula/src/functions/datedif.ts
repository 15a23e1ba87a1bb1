import type { FormulaFunction } from "../define/formula-function.ts";
import { asText } from "../value/as.ts";
import { UNIT_CHOICES } from "./support/units.ts";
import { unitsBetween } from "./support/units-between.ts";

export const datedif: FormulaFunction = {
  name: "DATEDIF",
  group: "date",
  params: [
    { name: "start", accepts: ["date", "instant"] },
    { name: "end", accepts: ["date", "instant"] },
    { name: "unit", accepts: "text", choices: UNIT_CHOICES },
  ],
  returns: "number",
  zoned: true,
  docs: {
    en: "How many whole years, months, weeks, days, hours or minutes lie between two dates; negative where the end is earlier.",
    "zh-CN": "两个日期之间相隔多少个整年、整月、整周、天、小时或分钟；结束早于开始时为负数。",
  },
  examples: [
    ['DATEDIF(DATE(2020, 2, 29), DATE(2026, 2, 28), "years")', "6"],
    ['DATEDIF(DATE(2026, 1, 31), DATE(2026, 2, 28), "months")', "1"],
    ['DATEDIF(DATE(2026, 3, 5), DATE(2026, 3, 1), "days")', "-4"],
    ['DATEDIF(DATE(2026, 1, 1), DATE(2026, 3, 5), "D")', "63"],
    ['DATEDIF(NOW(), NOW(), "moons")', "#bad_unit"],
  ],
  call: ([start, end, unit], { timeZone }) => unitsBetween({ start, end, unit: asText(unit), timeZone }),
};
