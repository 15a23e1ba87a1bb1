import { AppError } from "@quoin/definition";
import type { BoundDay } from "../condition/bound-day.ts";
import { addDays, utcMidnight } from "./calendar.ts";

const HOUR_MS = 3_600_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  try {
    const made = new Intl.DateTimeFormat("en-US", {
      timeZone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
    formats.set(timeZone, made);
    return made;
  } catch (cause) {
    throw new AppError("malformed", `"${timeZone}" is not a time zone.`, { cause });
  }
}

/** The wall clock at an instant, as if it were UTC. */
function wallClock(ms: number, timeZone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(ms)) part[type] = Number(value);
  const date = `${String(part["year"]).padStart(4, "0")}-${String(part["month"]).padStart(2, "0")}-${String(part["day"]).padStart(2, "0")}`;
  const seconds = ((part["hour"] ?? 0) * 60 + (part["minute"] ?? 0)) * 60 + (part["second"] ?? 0);
  return utcMidnight(date) + seconds * 1000;
}

/** The date that calendars show at an instant. @throws AppError `malformed` where the zone is unknown. */
export const dateAt = (instant: Date, timeZone: string): string =>
  new Date(wallClock(instant.getTime(), timeZone)).toISOString().slice(0, 10);

/** The first instant of a day: its midnight, or what clocks show first where daylight saving skips midnight. */
function startOf(date: string, timeZone: string): number {
  const midnight = utcMidnight(date);
  const begun = (ms: number) => wallClock(ms, timeZone) >= midnight;
  const guess = midnight - (wallClock(midnight, timeZone) - midnight);
  if (begun(guess) && !begun(guess - 1000)) return guess;
  // No zone is further than 14 hours ahead of or 12 hours behind UTC.
  let before = midnight - 15 * HOUR_MS;
  let after = midnight + 13 * HOUR_MS;
  while (after - before > 1000) {
    const middle = before + Math.floor((after - before) / 2000) * 1000;
    if (begun(middle)) after = middle;
    else before = middle;
  }
  return after;
}

const FIRST = Date.parse("0000-01-01T00:00:00.000Z");
const LAST = Date.parse("9999-12-31T23:59:59.999Z");
const toInstant = (ms: number): string => new Date(Math.min(Math.max(ms, FIRST), LAST)).toISOString();

/** A date as a day of the time zone. Days of 23 or 25 hours keep their true length. */
export function boundDay(date: string, timeZone: string): BoundDay {
  const next = addDays(date, 1);
  const end = next === date ? LAST : startOf(next, timeZone);
  return { date, from: toInstant(startOf(date, timeZone)), to: toInstant(end) };
}
