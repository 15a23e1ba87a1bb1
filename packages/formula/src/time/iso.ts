import { DAY_MS, civilOf, dayOf } from "./civil.ts";

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/u;
const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?$/u;

const pad = (value: number, width = 2): string => String(value).padStart(width, "0");

/** The day of "YYYY-MM-DD"; `undefined` for other texts and days that do not exist. */
export function parseDay(text: string): number | undefined {
  const match = DATE.exec(text);
  return match ? dayOf({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }) : undefined;
}

export function printDay(at: number): string {
  const { year, month, day } = civilOf(at);
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

/** "09:30", "09:30:15" or "09:30:15.250" as milliseconds since midnight; `undefined` for what no clock shows. */
export function parseClock(text: string): number | undefined {
  const match = CLOCK.exec(text);
  if (!match) return undefined;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + Number((match[4] ?? "").padEnd(3, "0"));
}

/** "09:30", with seconds and milliseconds only where there are any. */
export function printClock(ms: number): string {
  const seconds = Math.floor(ms / 1000) % 60;
  const millis = ms % 1000;
  const minutes = `${pad(Math.floor(ms / 3_600_000))}:${pad(Math.floor(ms / 60_000) % 60)}`;
  if (seconds === 0 && millis === 0) return minutes;
  return `${minutes}:${pad(seconds)}${millis === 0 ? "" : `.${pad(millis, 3)}`}`;
}

/** An RFC 3339 instant as milliseconds; `undefined` for anything else. */
export function parseInstant(text: string): number | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?)([Zz]|([+-])(\d{2}):(\d{2}))$/u.exec(text);
  const day = match && parseDay(match[1] ?? "");
  const clock = match && parseClock(match[2] ?? "");
  if (day === null || day === undefined || clock === null || clock === undefined) return undefined;
  const offset = (Number(match?.[5] ?? 0) * 60 + Number(match?.[6] ?? 0)) * 60_000;
  return day * DAY_MS + clock - (match?.[4] === "-" ? -offset : offset);
}

export const printInstant = (ms: number): string => new Date(ms).toISOString();
