import type { WorkCalendar } from "../../calendar/work-calendar.ts";
import type { Argument, FunctionContext } from "../../define/formula-function.ts";
import type { Failure } from "../../value/failure.ts";

/** The calendar that an argument names, or the usual one without. */
export const calendarOf = (name: Argument, context: FunctionContext): WorkCalendar | Failure =>
  context.calendar(name?.kind === "text" ? name.text : undefined);
