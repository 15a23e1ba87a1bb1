import type { FormulaFunction } from "../define/formula-function.ts";
import { weekdayOf } from "../time/civil.ts";
import { asInteger } from "../value/as.ts";
import { failure } from "../value/failure.ts";
import { count } from "../value/make.ts";
import { localDay } from "./support/local-day.ts";

export const weekday: FormulaFunction = {
  name: "WEEKDAY",
  group: "date",
  params: [
    { name: "date", accepts: ["date", "instant"] },
    { name: "system", accepts: "number", optional: true },
  ],
  returns: "number",
  zoned: true,
  docs: {
    en: "The day of the week: 1 is Sunday. With system 2, 1 is Monday; with 3, 0 is Monday; with 11 to 17, 1 is Monday to Sunday.",
    "zh-CN":
      "星期几：默认 1 为星期日；类型 2 时 1 为星期一；类型 3 时 0 为星期一；类型 11 至 17 时 1 依次为星期一至星期日。",
  },
  examples: [
    ["WEEKDAY(DATE(2026, 3, 5))", "5"],
    ["WEEKDAY(DATE(2026, 3, 5), 2)", "4"],
    ["WEEKDAY(DATE(2026, 3, 8), 3)", "6"],
    ["WEEKDAY(DATE(2026, 3, 5), 16)", "6"],
    ["WEEKDAY(DATE(2026, 3, 8), 9)", "#bad_argument"],
  ],
  call: ([value, system], { timeZone }) => {
    const monday = weekdayOf(localDay(value, timeZone));
    const way = asInteger(system, 1);
    if (way === 1) return count(((monday + 1) % 7) + 1);
    if (way >= 11 && way <= 17) return count(((monday - (way - 11) + 7) % 7) + 1);
    return way === 2 || way === 3
      ? count(monday + (way === 2 ? 1 : 0))
      : failure("bad_argument", { parameter: "system" });
  },
};
