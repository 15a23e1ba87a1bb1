import type { FormulaFunction } from "../define/formula-function.ts";
import { addWorkdays } from "../calendar/workdays.ts";
import { asDay, asInteger } from "../value/as.ts";
import { failure } from "../value/failure.ts";
import { date } from "../value/make.ts";
import { calendarOf } from "./support/calendar-of.ts";

export const workday: FormulaFunction = {
  name: "WORKDAY",
  group: "work",
  params: [
    { name: "start", accepts: "date" },
    { name: "days", accepts: "number" },
    { name: "calendar", accepts: "text", optional: true },
  ],
  returns: "date",
  calendar: true,
  docs: {
    en: "The working day so many working days after a date, or before it where negative.",
    "zh-CN": "某日期之后（负数为之前）第若干个工作日的日期。",
  },
  examples: [
    ["WORKDAY(DATE(2026, 3, 5), 2)", "2026-03-09"],
    ["WORKDAY(DATE(2026, 2, 13), 1)", "2026-02-14"],
    ["WORKDAY(DATE(2026, 3, 9), -1)", "2026-03-06"],
  ],
  call: ([start, wanted, name], context) => {
    const calendar = calendarOf(name, context);
    if ("kind" in calendar) return calendar;
    const spent = context.spend(Math.abs(asInteger(wanted)));
    if (spent) return spent;
    const at = addWorkdays(calendar, asDay(start), asInteger(wanted));
    return at === undefined ? failure("no_working_time") : date(at);
  },
};
