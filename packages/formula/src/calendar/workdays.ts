import { type WorkCalendar, isWorkday } from "./work-calendar.ts";

/** Days without work after which a calendar counts as having none. */
const LONGEST_BREAK = 800;

/** Working days from `from` to `to`, both included; negative where `to` is earlier, as Excel's NETWORKDAYS. */
export function countWorkdays(calendar: WorkCalendar, from: number, to: number): number {
  if (to < from) return 0 - countWorkdays(calendar, to, from);
  let count = 0;
  for (let day = from; day <= to; day += 1) if (isWorkday(calendar, day)) count += 1;
  return count;
}

/** The working day that is `count` working days after `from` (before it, where negative); `undefined` where there is none. */
export function addWorkdays(calendar: WorkCalendar, from: number, count: number): number | undefined {
  const step = count < 0 ? -1 : 1;
  let day = from;
  let left = Math.abs(count);
  let idle = 0;
  while (left > 0) {
    day += step;
    idle = isWorkday(calendar, day) ? 0 : idle + 1;
    if (idle === 0) left -= 1;
    if (idle > LONGEST_BREAK) return undefined;
  }
  return day;
}
