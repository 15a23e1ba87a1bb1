import type { DateShift } from "@quoin/definition";

/** Moves an instant; months and years clamp to the month's last day (31 January + 1 month is 28 or 29 February). Calendar parts move in UTC. */
export function shiftDate(start: Date, shift: DateShift): Date {
  const moved = new Date(start);
  const months = (shift.months ?? 0) + 12 * (shift.years ?? 0);
  if (months !== 0) {
    const day = moved.getUTCDate();
    moved.setUTCDate(1);
    moved.setUTCMonth(moved.getUTCMonth() + months);
    const last = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
    moved.setUTCDate(Math.min(day, last));
  }
  moved.setUTCDate(moved.getUTCDate() + (shift.days ?? 0) + 7 * (shift.weeks ?? 0));
  moved.setTime(moved.getTime() + (shift.hours ?? 0) * 3_600_000 + (shift.minutes ?? 0) * 60_000);
  return moved;
}
