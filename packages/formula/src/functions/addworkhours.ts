import type { FormulaFunction } from "../define/formula-function.ts";
import { addWorkTime } from "../calendar/work-time.ts";
import { asMs } from "../value/as.ts";
import { failure } from "../value/failure.ts";
import { instant } from "../value/make.ts";
import { calendarOf } from "./support/calendar-of.ts";
import { spendDays } from "./support/spend-days.ts";

export const addworkhours: FormulaFunction = {
  name: "ADDWORKHOURS",
  group: "work",
  params: [
    { name: "start", accepts: "instant" },
    { name: "duration", accepts: "duration" },
    { name: "calendar", accepts: "text", optional: true },
  ],
  returns: "instant",
  calendar: true,
  docs: {
    en: "The moment at which so much working time has passed: when an answer within 8 working hours is due.",
    "zh-CN": "经过指定工作时长后的时刻，例如 8 个工作小时内答复的截止时间。",
  },
  examples: [
    ['ADDWORKHOURS(DATETIME(DATE(2026, 3, 6), TIME(17, 0)), DURATION(2, "hours"))', "2026-03-09T02:00:00.000Z"],
    ['ADDWORKHOURS(NOW(), DURATION(30, "minutes"))', "2026-03-05T07:00:00.000Z"],
  ],
  call: ([start, length, name], context) => {
    const calendar = calendarOf(name, context);
    if ("kind" in calendar) return calendar;
    // An hour of work may take a week to pass.
    const spent = spendDays(context, asMs(length) * 24);
    if (spent) return spent;
    const at = addWorkTime(calendar, asMs(start), asMs(length));
    return at === undefined ? failure("no_working_time") : instant(at);
  },
};
