import type { FormulaFunction } from "../define/formula-function.ts";
import { isWorkday } from "../calendar/work-calendar.ts";
import { asDay } from "../value/as.ts";
import { boolean } from "../value/make.ts";
import { calendarOf } from "./support/calendar-of.ts";

export const isworkdayFunction: FormulaFunction = {
  name: "ISWORKDAY",
  group: "work",
  params: [
    { name: "date", accepts: "date" },
    { name: "calendar", accepts: "text", optional: true },
  ],
  returns: "boolean",
  calendar: true,
  docs: {
    en: "Whether people work on a date, by the working calendar with its holidays and make-up days.",
    "zh-CN": "按工作日历（含节假日和调休）判断某天是否上班。",
  },
  examples: [
    ["ISWORKDAY(DATE(2026, 3, 5))", "TRUE"],
    ["ISWORKDAY(DATE(2026, 2, 14))", "TRUE"],
    ["ISWORKDAY(DATE(2026, 2, 17))", "FALSE"],
  ],
  call: ([value, name], context) => {
    const calendar = calendarOf(name, context);
    return "kind" in calendar ? calendar : boolean(isWorkday(calendar, asDay(value)));
  },
};
