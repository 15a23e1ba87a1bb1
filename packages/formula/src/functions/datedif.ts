import type { FormulaFunction } from "../define/formula-function.ts";
import { toInteger } from "../decimal/number.ts";
import { asText } from "../value/as.ts";
import { addUnits } from "./support/add-units.ts";
import { UNIT_CHOICES } from "./support/units.ts";
import { unitsBetween } from "./support/units-between.ts";

/** What Excel names so: what is counted of the time that is left beyond whole ones of another unit. */
const LEFT_OVER: ReadonlyMap<string, readonly [beyond: string, counted: string]> = new Map([
  ["YM", ["years", "months"]],
  ["MD", ["months", "days"]],
  ["YD", ["years", "days"]],
]);

export const datedif: FormulaFunction = {
  name: "DATEDIF",
  group: "date",
  params: [
    { name: "start", accepts: ["date", "instant"] },
    { name: "end", accepts: ["date", "instant"] },
    { name: "unit", accepts: "text", choices: [...UNIT_CHOICES, ...LEFT_OVER.keys()] },
  ],
  returns: "number",
  zoned: true,
  docs: {
    en: "How many whole years, months, weeks, days, hours or minutes lie between two dates; negative where the end is earlier. YM, MD and YD count the months or days that are left over beyond whole years or months.",
    "zh-CN":
      "两个日期之间相隔多少个整年、整月、整周、天、小时或分钟；结束早于开始时为负数。YM、MD、YD 为扣除整年或整月后剩余的月数或天数。",
  },
  examples: [
    ['DATEDIF(DATE(2020, 2, 29), DATE(2026, 2, 28), "years")', "6"],
    ['DATEDIF(DATE(2026, 1, 31), DATE(2026, 2, 28), "months")', "1"],
    ['DATEDIF(DATE(2026, 3, 5), DATE(2026, 3, 1), "days")', "-4"],
    ['DATEDIF(DATE(2026, 1, 1), DATE(2026, 3, 5), "D")', "63"],
    ['DATEDIF(DATE(2020, 1, 15), DATE(2026, 3, 5), "YM")', "1"],
    ['DATEDIF(DATE(2020, 1, 15), DATE(2026, 3, 5), "MD")', "18"],
    ['DATEDIF(DATE(2020, 1, 15), DATE(2026, 3, 5), "YD")', "49"],
    ['DATEDIF(NOW(), NOW(), "moons")', "#bad_unit"],
  ],
  call([start, end, name], { timeZone }) {
    const unit = asText(name);
    const over = LEFT_OVER.get(unit.trim().toUpperCase());
    if (over === undefined) return unitsBetween({ start, end, unit, timeZone });
    const [beyond, counted] = over;
    const full = unitsBetween({ start, end, unit: beyond, timeZone });
    const amount = full.kind === "number" ? toInteger(full.number) : 0;
    return unitsBetween({
      start: addUnits({ value: start, amount, unit: beyond, timeZone }),
      end,
      unit: counted,
      timeZone,
    });
  },
};
