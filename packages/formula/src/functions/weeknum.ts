import type { FormulaFunction } from "../define/formula-function.ts";
import { civilOf, dayOf, weekdayOf } from "../time/civil.ts";
import { asInteger } from "../value/as.ts";
import { failure } from "../value/failure.ts";
import { count } from "../value/make.ts";
import { localDay } from "./support/local-day.ts";
import { isoWeek } from "./support/iso-week.ts";

export const weeknum: FormulaFunction = {
  name: "WEEKNUM",
  group: "date",
  params: [
    { name: "date", accepts: ["date", "instant"] },
    { name: "system", accepts: "number", optional: true },
  ],
  returns: "number",
  zoned: true,
  docs: {
    en: "The week of the year. Weeks begin on Sunday; with system 2 on Monday; with 11 to 17 on Monday to Sunday; 21 counts as ISO 8601 does.",
    "zh-CN":
      "一年中的第几周。默认周日为一周的第一天；类型 2 为周一；类型 11 至 17 依次为周一至周日；类型 21 按 ISO 8601 计算。",
  },
  examples: [
    ["WEEKNUM(DATE(2026, 1, 1))", "1"],
    ["WEEKNUM(DATE(2026, 1, 4))", "2"],
    ["WEEKNUM(DATE(2027, 1, 1), 21)", "53"],
    ["WEEKNUM(DATE(2026, 1, 3), 16)", "2"],
    ["WEEKNUM(DATE(2026, 1, 4), 5)", "#bad_argument"],
  ],
  call: ([value, system], { timeZone }) => {
    const at = localDay(value, timeZone);
    const way = asInteger(system, 1);
    if (way === 21) return count(isoWeek(at));
    const begins = way === 1 ? 6 : way === 2 ? 0 : way - 11;
    if (begins < 0 || begins > 6) return failure("bad_argument", { parameter: "system" });
    const first = dayOf({ year: civilOf(at).year, month: 1, day: 1 }) ?? at;
    const shift = (weekdayOf(first) - begins + 7) % 7;
    return count(Math.floor((at - first + shift) / 7) + 1);
  },
};
