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

/** Milliseconds that the wall clock of a zone is ahead of UTC at an instant. An unknown zone counts as UTC, so that text forms never fail. */
export function zoneOffset(instant: number, timeZone: string): number {
  const format = formatOf(timeZone);
  if (!format) return 0;
  const part: Record<string, string> = {};
  for (const { type, value } of format.formatToParts(instant)) part[type] = value;
  const number = (type: string) => Number(part[type]);
  const year = part["era"]?.startsWith("B") ? 1 - number("year") : number("year");
  const wall = new Date(0);
  wall.setUTCFullYear(year, number("month") - 1, number("day"));
  wall.setUTCHours(number("hour"), number("minute"), number("second"), 0);
  return wall.getTime() - Math.floor(instant / 1000) * 1000;
}
