import type { DateShift } from "@quoin/definition";
import { instantAt, wallAt } from "@quoin/formula";

/**
 * Moves an instant. Days, weeks, months and years move the clock of the time zone, so that nine o'clock stays nine o'clock over
 * daylight saving; hours and minutes pass. Months and years clamp to the month's last day (31 January + 1 month is 28 or 29 February).
 */
export function shiftDate(start: Date, shift: DateShift, timeZone = "UTC"): Date {
  const months = (shift.months ?? 0) + 12 * (shift.years ?? 0);
  const days = (shift.days ?? 0) + 7 * (shift.weeks ?? 0);
  const passing = (shift.hours ?? 0) * 3_600_000 + (shift.minutes ?? 0) * 60_000;
  if (months === 0 && days === 0) return new Date(start.getTime() + passing);
  const moved = new Date(wallAt(start.getTime(), timeZone));
  if (months !== 0) {
    const day = moved.getUTCDate();
    moved.setUTCDate(1);
    moved.setUTCMonth(moved.getUTCMonth() + months);
    const last = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
    moved.setUTCDate(Math.min(day, last));
  }
  moved.setUTCDate(moved.getUTCDate() + days);
  return new Date(instantAt(moved.getTime(), timeZone) + passing);
}
