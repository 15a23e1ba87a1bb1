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
/** No zone moved its clocks before the one year, and nobody knows how they will after the other: the last offset is taken to hold. */
const [FIRST, LAST] = [1840, 2200];
const DECADE = 10;

const yearOf = (time: number): number => new Date(time).getUTCFullYear();
const known = new Map<string, readonly ZoneOffset[]>();

/** The changes of a zone's offset within ten years. No two of them lie within a week. */
function changesFrom(year: number, timeZone: string): readonly ZoneOffset[] {
  const key = `${year} ${timeZone}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const changes: ZoneOffset[] = [];
  const end = Date.UTC(year + DECADE, 0);
  let time = Date.UTC(year, 0);
  let minutes = offsetAt(time, timeZone);
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
      changes.push({ at: new Date(high).toISOString(), minutes });
    }
    time = next;
  }
  known.set(key, changes);
  return changes;
}

/** The first moment of the years that dates have, and that after them. */
const [BEGIN, END] = [Date.parse("0001-01-01T00:00:00.000Z"), Date.parse("9999-12-31T23:59:59.999Z") + 1];

const iso = (time: number): string => new Date(time).toISOString();

/** No local day lies outside the years that dates have: what would is of the first or the last. */
function withinYears(offsets: readonly ZoneOffset[], from: string, to: string): readonly ZoneOffset[] {
  const ahead = (one: ZoneOffset | undefined): number => (one?.minutes ?? 0) * 60_000;
  const begin = iso(BEGIN - Math.min(0, ahead(offsets[0])));
  const end = iso(END - Math.max(1, ahead(offsets.at(-1))));
  const early = from < begin ? [{ at: from, minutes: 0 }] : [];
  const own = offsets.map((one, i) => (i === 0 && from < begin ? { ...one, at: begin } : one));
  return [...early, ...own, ...(to >= end && ahead(offsets.at(-1)) > 0 ? [{ at: end, minutes: 0 }] : [])];
}

/** Offsets of a zone from `from` to `to` (ISO instants), each with the moment from which it holds. */
export function zoneOffsets(timeZone: string, from: string, to: string): readonly ZoneOffset[] {
  const start = Math.min(Math.max(Date.parse(from), Date.UTC(FIRST, 0)), Date.UTC(LAST, 0));
  const offsets: ZoneOffset[] = [{ at: from, minutes: offsetAt(start, timeZone) }];
  const last = Math.min(yearOf(Date.parse(to)), LAST - 1);
  for (let year = yearOf(start) - (yearOf(start) % DECADE); year <= last; year += DECADE)
    offsets.push(...changesFrom(year, timeZone).filter(({ at }) => at > from && at <= to));
  return withinYears(offsets, from, to);
}
