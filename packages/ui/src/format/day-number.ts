import { dateFormat } from "./date-format.ts";

const DAY = 86_400_000;

/** Which day it is at an instant in a time zone, as a count of days: differences are calendar days, whatever daylight saving does. */
export function dayNumber(instant: Date, timeZone: string): number {
  const parts = dateFormat("en", {
    timeZone,
    year: "numeric",
    month: "numeric",
    day: "numeric",
  }).formatToParts(instant);
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(of("year"), of("month") - 1, of("day")) / DAY;
}
