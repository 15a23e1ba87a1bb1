import type { FormulaFunction } from "../define/formula-function.ts";
import { workTimeBetween } from "../calendar/work-time.ts";
import { asMs } from "../value/as.ts";
import { duration } from "../value/make.ts";
import { calendarOf } from "./support/calendar-of.ts";
import { spendDays } from "./support/spend-days.ts";

export const workhours: FormulaFunction = {
  name: "WORKHOURS",
  group: "work",
  params: [
    { name: "start", accepts: "instant" },
    { name: "end", accepts: "instant" },
    { name: "calendar", accepts: "text", optional: true },
  ],
  returns: "duration",
  calendar: true,
  docs: {
    en: "Working time between two moments, by the hours of the working calendar.",
    "zh-CN": "两个时刻之间的工作时长，按工作日历的上班时间计算。",
  },
  examples: [
    ["WORKHOURS(DATETIME(DATE(2026, 3, 5), TIME(17, 0)), DATETIME(DATE(2026, 3, 6), TIME(10, 0)))", "2:00"],
    ['INUNITS(WORKHOURS(NOW(), DATETIME(DATE(2026, 3, 9), TIME(9, 0))), "hours")', "11.5"],
  ],
  call: ([start, end, name], context) => {
    const calendar = calendarOf(name, context);
    if ("kind" in calendar) return calendar;
    return spendDays(context, asMs(end) - asMs(start)) ?? duration(workTimeBetween(calendar, asMs(start), asMs(end)));
  },
};
