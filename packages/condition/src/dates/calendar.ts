import type { DateAdd, RelativeDate, SnapUnit } from "../condition/relative-date.ts";

const DAY_MS = 86_400_000;
const FIRST = "0001-01-01";
const LAST = "9999-12-31";

const pad = (n: number, width: number): string => String(n).padStart(width, "0");
const daysIn = (year: number, month: number): number => new Date(utc(year, month + 1, 1) - DAY_MS).getUTCDate();

/** Milliseconds of a UTC midnight; `month` from 1 and free to overflow. Safe for years below 100, unlike `Date.UTC`. */
function utc(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}

const partsOf = (date: string): [year: number, month: number, day: number] => [
  Number(date.slice(0, 4)),
  Number(date.slice(5, 7)),
  Number(date.slice(8, 10)),
];

/** Milliseconds of a date's midnight in UTC. */
export const utcMidnight = (date: string): number => utc(...partsOf(date));

/** "YYYY-MM-DD" of a UTC midnight, kept within the years 1 to 9999. */
function toDate(ms: number): string {
  if (ms < utcMidnight(FIRST)) return FIRST;
  if (!(ms <= utcMidnight(LAST))) return LAST;
  const at = new Date(ms);
  return `${pad(at.getUTCFullYear(), 4)}-${pad(at.getUTCMonth() + 1, 2)}-${pad(at.getUTCDate(), 2)}`;
}

/** Whether "YYYY-MM-DD" is a day of the calendar: 2026-02-31 is not. */
export function isRealDate(date: string): boolean {
  const [year, month, day] = partsOf(date);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

export const addDays = (date: string, days: number): string => toDate(utcMidnight(date) + days * DAY_MS);

/** The same day of another month, or that month's last day where it has no such day. */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = partsOf(date);
  const first = new Date(utc(year, month + months, 1));
  const [y, m] = [first.getUTCFullYear(), first.getUTCMonth() + 1];
  return toDate(utc(y, m, Math.min(day, daysIn(y, m))));
}

function addTo(date: string, add: DateAdd): string {
  const months = (add.years ?? 0) * 12 + (add.quarters ?? 0) * 3 + (add.months ?? 0);
  const days = (add.weeks ?? 0) * 7 + (add.days ?? 0);
  return addDays(months === 0 ? date : addMonths(date, months), days);
}

const MONTHS: Readonly<Record<Exclude<SnapUnit, "week">, number>> = { month: 1, quarter: 3, year: 12 };

function snapTo(date: string, unit: SnapUnit, end: boolean): string {
  if (unit === "week") {
    const monday = addDays(date, -((new Date(utcMidnight(date)).getUTCDay() + 6) % 7));
    return end ? addDays(monday, 6) : monday;
  }
  const [year, month] = partsOf(date);
  const length = MONTHS[unit];
  const first = month - ((month - 1) % length);
  return toDate(end ? utc(year, first + length, 1) - DAY_MS : utc(year, first, 1));
}

/** The date that a relative date means when `today` is today. */
export function resolveDate(relative: RelativeDate, today: string): string {
  const moved = relative.add === undefined ? today : addTo(today, relative.add);
  return relative.snap === undefined ? moved : snapTo(moved, relative.snap, relative.end === true);
}
