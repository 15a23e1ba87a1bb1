import type { Problem } from "@quoin/definition";
import { DAY_MS, weekdayOf } from "../time/civil.ts";
import { parseClock, parseDay } from "../time/iso.ts";
import { isTimeZone } from "../time/zone.ts";
import type { WorkCalendar, WorkPeriod } from "./work-calendar.ts";
import type { WorkCalendarDocument, WorkHours } from "./work-calendar-document.ts";

const clockOf = (text: string): number | undefined => (text === "24:00" ? DAY_MS : parseClock(text));

/** Reads hours in order; reports clocks that do not exist, ends before beginnings, and overlaps. */
function readHours(hours: readonly WorkHours[], path: string, problems: Problem[]): readonly WorkPeriod[] {
  const periods = hours.flatMap(({ from, to }, index): WorkPeriod[] => {
    const [begin, end] = [clockOf(from), clockOf(to)];
    if (begin !== undefined && end !== undefined && begin < end) return [{ from: begin, to: end }];
    problems.push({ path: `${path}/${index}`, code: "bad_hours", params: { from, to } });
    return [];
  });
  const sorted = periods.toSorted((a, b) => a.from - b.from);
  const clash = sorted.findIndex((period, index) => period.from < (sorted[index - 1]?.to ?? 0));
  if (clash >= 0) problems.push({ path, code: "hours_overlap" });
  return sorted;
}

function readDate(date: string, path: string, problems: Problem[]): readonly number[] {
  const day = parseDay(date);
  if (day !== undefined) return [day];
  problems.push({ path, code: "bad_date", params: { value: date } });
  return [];
}

/** A calendar from its document, with everything wrong in it; what is wrong counts as time off. Paths are JSON pointers. */
export function readWorkCalendar(document: WorkCalendarDocument): {
  readonly calendar: WorkCalendar;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  if (!isTimeZone(document.timeZone)) {
    problems.push({ path: "/timeZone", code: "bad_time_zone", params: { value: document.timeZone } });
  }
  if (document.week.length !== 7)
    problems.push({ path: "/week", code: "bad_week", params: { actual: document.week.length } });
  const week = document.week.map((hours, index) => readHours(hours, `/week/${index}`, problems));
  const usual = week.find((periods) => periods.length > 0) ?? [];
  const days = new Map<number, readonly WorkPeriod[]>();
  document.holidays?.forEach((date, index) => {
    for (const day of readDate(date, `/holidays/${index}`, problems)) days.set(day, []);
  });
  document.workdays?.forEach(({ date, hours }, index) => {
    const periods = hours ? readHours(hours, `/workdays/${index}/hours`, problems) : usual;
    for (const day of readDate(date, `/workdays/${index}/date`, problems)) days.set(day, periods);
  });
  const periodsOn = (day: number) => days.get(day) ?? week[weekdayOf(day)] ?? [];
  return { calendar: { timeZone: document.timeZone, periodsOn }, problems };
}
