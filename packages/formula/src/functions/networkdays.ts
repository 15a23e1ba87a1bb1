import type { FormulaFunction } from "../define/formula-function.ts";
import { countWorkdays } from "../calendar/workdays.ts";
import { asDay } from "../value/as.ts";
import { count } from "../value/make.ts";
import { calendarOf } from "./support/calendar-of.ts";

export const networkdays: FormulaFunction = {
  name: "NETWORKDAYS",
  group: "work",
  params: [
    { name: "start", accepts: "date" },
    { name: "end", accepts: "date" },
    { name: "calendar", accepts: "text", optional: true },
  ],
  returns: "number",
  calendar: true,
  docs: {
    en: "Working days from one date to another, both included, by the working calendar.",
    "zh-CN": "两个日期之间（含首尾）的工作日天数，按工作日历计算。",
  },
  examples: [
    ["NETWORKDAYS(DATE(2026, 3, 2), DATE(2026, 3, 8))", "5"],
    ["NETWORKDAYS(DATE(2026, 2, 14), DATE(2026, 2, 28))", "6"],
    ["NETWORKDAYS(DATE(2026, 3, 8), DATE(2026, 3, 2))", "-5"],
  ],
  call: ([start, end, name], context) => {
    const calendar = calendarOf(name, context);
    if ("kind" in calendar) return calendar;
    const spent = context.spend(Math.abs(asDay(end) - asDay(start)));
    return spent ?? count(countWorkdays(calendar, asDay(start), asDay(end)));
  },
};
