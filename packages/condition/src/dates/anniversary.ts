import type { MonthDayRange } from "../condition/month-day-range.ts";
import { addMonths, isRealDate } from "./calendar.ts";

const YEAR: readonly MonthDayRange[] = [{ from: "01-01", to: "12-31" }];

/** Those born on 29 February celebrate on the 28th where there is no 29th, as adding a year to a date also has it. */
const withLeapDay = (to: string, year: string): string =>
  to === "02-28" && !isRealDate(`${year}-02-29`) ? "02-29" : to;

/** The days of the year that the dates from `from` to `to` cover. None where `to` lies before `from`. */
export function anniversaryRanges(from: string, to: string): readonly MonthDayRange[] {
  if (to < from) return [];
  if (to >= addMonths(from, 12)) return YEAR;
  const first = from.slice(5);
  const last = withLeapDay(to.slice(5), to.slice(0, 4));
  if (from.slice(0, 4) === to.slice(0, 4)) return [{ from: first, to: last }];
  return last >= first
    ? YEAR
    : [
        { from: first, to: "12-31" },
        { from: "01-01", to: last },
      ];
}
