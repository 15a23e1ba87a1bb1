import { instantAt, zoneOffset } from "@quoin/formula";
import { parseInstant } from "./parse-instant.ts";

/**
 * An instant as the clock of a zone shows it: "2026-03-05 15:00", with seconds and milliseconds only where there are any,
 * and with the offset only in the hour that clocks show twice.
 */
export function printInstant(value: unknown, timeZone: string): string {
  const instant = typeof value === "string" ? parseInstant(value) : undefined;
  if (instant === undefined) return "";
  const offset = zoneOffset(instant, timeZone);
  const wall = new Date(instant + offset).toISOString();
  const date = wall.slice(0, wall.indexOf("T"));
  const [minutes, seconds] = [wall.slice(-13, -8), wall.slice(-8, -1)];
  const fine = seconds === ":00.000" ? "" : seconds.endsWith(".000") ? seconds.slice(0, 3) : seconds;
  const text = `${date} ${minutes}${fine}`;
  return instantAt(instant + offset, timeZone) === instant ? text : `${text} ${printOffset(offset)}`;
}

function printOffset(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / 60_000);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
