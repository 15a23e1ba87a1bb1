import { isDate } from "./is-date.ts";

const INSTANT = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?([Zz]|[+-]\d{2}:\d{2})$/;

/** As it is kept. */
const STORED = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/**
 * An RFC 3339 date-time as milliseconds since 1970 UTC; `undefined` for anything else, a leap second,
 * or what lies outside the years 0001 to 9999 in UTC. Digits past the millisecond are cut.
 */
export function parseInstant(text: string): number | undefined {
  if (STORED.test(text)) return isDate(text.slice(0, 10)) ? Date.parse(text) : undefined;
  const match = INSTANT.exec(text);
  if (!match || !isDate(match[1] ?? "")) return undefined;
  const zone = (match[6] ?? "Z").toUpperCase();
  const [hours, minutes, seconds] = [Number(match[2]), Number(match[3]), Number(match[4])];
  const [zoneHours, zoneMinutes] = zone === "Z" ? [0, 0] : [Number(zone.slice(1, 3)), Number(zone.slice(4, 6))];
  if (hours > 23 || minutes > 59 || seconds > 59 || zoneHours > 23 || zoneMinutes > 59) return undefined;
  const ms = (match[5] ?? "").padEnd(3, "0").slice(0, 3);
  const utc = Date.parse(`${match[1]}T${match[2]}:${match[3]}:${match[4]}.${ms}Z`);
  const shifted = utc - (zone.startsWith("-") ? -1 : 1) * (zoneHours * 60 + zoneMinutes) * 60_000;
  const year = new Date(shifted).getUTCFullYear();
  return year >= 1 && year <= 9999 ? shifted : undefined;
}
