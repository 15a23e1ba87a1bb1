import { DAY_MS } from "./civil.ts";

const formats = new Map<string, Intl.DateTimeFormat | undefined>();

function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  if (formats.has(timeZone)) return formats.get(timeZone);
  let made: Intl.DateTimeFormat | undefined;
  try {
    made = new Intl.DateTimeFormat("en-US", {
      timeZone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      era: "short",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  } catch {
    made = undefined;
  }
  formats.set(timeZone, made);
  return made;
}

export const isTimeZone = (timeZone: string): boolean => formatOf(timeZone) !== undefined;

/** Milliseconds that the wall clock of a zone is ahead of UTC at an instant. An unknown zone counts as UTC. */
export function zoneOffset(ms: number, timeZone: string): number {
  const format = timeZone === "UTC" ? undefined : formatOf(timeZone);
  if (!format) return 0;
  const part: Record<string, string> = {};
  for (const { type, value } of format.formatToParts(ms)) part[type] = value;
  const number = (type: string) => Number(part[type]);
  const year = part["era"]?.startsWith("B") ? 1 - number("year") : number("year");
  const wall = new Date(0);
  wall.setUTCFullYear(year, number("month") - 1, number("day"));
  wall.setUTCHours(number("hour"), number("minute"), number("second"), 0);
  return wall.getTime() - Math.floor(ms / 1000) * 1000;
}

/** What the zone's clock shows at an instant, as milliseconds as if it were UTC. */
export const wallAt = (ms: number, timeZone: string): number => ms + zoneOffset(ms, timeZone);

/**
 * The instant at which the zone's clock shows `wall`. Of two, the first; a time that daylight saving skips is taken
 * as if clocks had not been moved yet.
 */
export function instantAt(wall: number, timeZone: string): number {
  const before = wall - zoneOffset(wall - DAY_MS, timeZone);
  const after = wall - zoneOffset(wall + DAY_MS, timeZone);
  if (before === after || wallAt(before, timeZone) === wall) return before;
  return wallAt(after, timeZone) === wall ? after : before;
}
