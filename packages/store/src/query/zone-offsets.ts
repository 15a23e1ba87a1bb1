import type { ZoneOffset } from "./speech.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

/** Minutes that local time is ahead of UTC at an instant (ms). */
function offsetAt(time: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
      era: "short",
    });
    formats.set(timeZone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(time).map((part) => [part.type, part.value]));
  const year = parts["era"] === "BC" ? 1 - Number(parts["year"]) : Number(parts["year"]);
  const local = new Date(0);
  local.setUTCFullYear(year, Number(parts["month"]) - 1, Number(parts["day"]));
  local.setUTCHours(Number(parts["hour"]), Number(parts["minute"]), Number(parts["second"]));
  return Math.round((local.getTime() - Math.floor(time / 1000) * 1000) / 60_000);
}

const STEP = 7 * 86_400_000;

/** Offsets of a zone from `from` to `to` (ISO instants), each with the moment from which it holds. No two changes lie within a week. */
export function zoneOffsets(timeZone: string, from: string, to: string): readonly ZoneOffset[] {
  const end = Date.parse(to);
  let time = Date.parse(from);
  let minutes = offsetAt(time, timeZone);
  const offsets: ZoneOffset[] = [{ at: from, minutes }];
  while (time < end) {
    const next = Math.min(time + STEP, end);
    const there = offsetAt(next, timeZone);
    if (there !== minutes) {
      let [low, high] = [time, next];
      while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (offsetAt(middle, timeZone) === minutes) low = middle;
        else high = middle;
      }
      minutes = there;
      offsets.push({ at: new Date(high).toISOString(), minutes });
    }
    time = next;
  }
  return offsets;
}
