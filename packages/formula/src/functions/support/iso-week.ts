import { civilOf, dayOf, weekdayOf } from "../../time/civil.ts";

/** The week by ISO 8601: weeks begin on Monday, and the year's first is the one with its first Thursday. */
export function isoWeek(day: number): number {
  const thursday = day - weekdayOf(day) + 3;
  const first = dayOf({ year: civilOf(thursday).year, month: 1, day: 1 }) ?? thursday;
  return Math.floor((thursday - first) / 7) + 1;
}
