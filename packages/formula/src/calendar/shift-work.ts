import { DAY_MS } from "../time/civil.ts";
import { parseDay } from "../time/iso.ts";
import { instantAt, wallAt } from "../time/zone.ts";
import type { WorkCalendar } from "./work-calendar.ts";
import { addWorkTime } from "./work-time.ts";
import { addWorkdays } from "./workdays.ts";

/** So much working time later, earlier where negative. */
export interface WorkShift {
  readonly amount: number;
  readonly unit: "minutes" | "hours" | "days";
}

const MS = { minutes: 60_000, hours: 3_600_000 } as const;

/**
 * The instant that lies so much working time after (before, where negative) `start`: an instant, or a date "YYYY-MM-DD", which is
 * when its day begins. Of working days the clock's time stays as it is; counted from a date, it is when work begins on that day.
 * `undefined` where the calendar has no such day or `start` is no moment.
 */
export function shiftWork(calendar: WorkCalendar, start: string, { amount, unit }: WorkShift): Date | undefined {
  const { timeZone } = calendar;
  const date = parseDay(start);
  const from = date === undefined ? Date.parse(start) : instantAt(date * DAY_MS, timeZone);
  if (Number.isNaN(from)) return undefined;
  if (unit !== "days") {
    const at = addWorkTime(calendar, from, amount * MS[unit]);
    return at === undefined ? undefined : new Date(at);
  }
  const wall = wallAt(from, timeZone);
  const day = addWorkdays(calendar, date ?? Math.floor(wall / DAY_MS), amount);
  if (day === undefined) return undefined;
  const clock =
    date === undefined ? wall - Math.floor(wall / DAY_MS) * DAY_MS : (calendar.periodsOn(day)[0]?.from ?? 0);
  return new Date(instantAt(day * DAY_MS + clock, timeZone));
}
