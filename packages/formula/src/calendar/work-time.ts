import { DAY_MS } from "../time/civil.ts";
import { instantAt, wallAt } from "../time/zone.ts";
import type { WorkCalendar } from "./work-calendar.ts";

const LONGEST_BREAK = 800;

/** The day that the calendar's clock shows at an instant. */
const workDayAt = (calendar: WorkCalendar, ms: number): number => Math.floor(wallAt(ms, calendar.timeZone) / DAY_MS);

/** The working periods of a day as instants. Hours that daylight saving skips or repeats have their true length. */
function spansOn(calendar: WorkCalendar, day: number): readonly { readonly from: number; readonly to: number }[] {
  return calendar.periodsOn(day).map(({ from, to }) => ({
    from: instantAt(day * DAY_MS + from, calendar.timeZone),
    to: instantAt(day * DAY_MS + to, calendar.timeZone),
  }));
}

/** Milliseconds of working time between two instants; negative where `to` is earlier. */
export function workTimeBetween(calendar: WorkCalendar, from: number, to: number): number {
  if (to < from) return 0 - workTimeBetween(calendar, to, from);
  let total = 0;
  const last = workDayAt(calendar, to);
  for (let day = workDayAt(calendar, from); day <= last; day += 1) {
    for (const span of spansOn(calendar, day)) total += Math.max(0, Math.min(span.to, to) - Math.max(span.from, from));
  }
  return total;
}

/** The instant at which `amount` milliseconds of working time have passed since `from`; `undefined` where the calendar has none left. */
export function addWorkTime(calendar: WorkCalendar, from: number, amount: number): number | undefined {
  if (amount < 0) return takeWorkTime(calendar, from, -amount);
  let left = amount;
  let idle = 0;
  for (let day = workDayAt(calendar, from); idle <= LONGEST_BREAK; day += 1) {
    const spans = spansOn(calendar, day);
    idle = spans.length === 0 ? idle + 1 : 0;
    for (const span of spans) {
      const begin = Math.max(span.from, from);
      if (begin + left <= span.to) return begin + left;
      left -= Math.max(0, span.to - begin);
    }
  }
  return undefined;
}

function takeWorkTime(calendar: WorkCalendar, from: number, amount: number): number | undefined {
  let left = amount;
  let idle = 0;
  for (let day = workDayAt(calendar, from); idle <= LONGEST_BREAK; day -= 1) {
    const spans = spansOn(calendar, day).toReversed();
    idle = spans.length === 0 ? idle + 1 : 0;
    for (const span of spans) {
      const end = Math.min(span.to, from);
      if (end - left >= span.from) return end - left;
      left -= Math.max(0, end - span.from);
    }
  }
  return undefined;
}
