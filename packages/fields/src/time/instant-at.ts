import { zoneOffset } from "./zone-offset.ts";

/**
 * The instant at which a wall clock shows `wall` (milliseconds as if it were UTC). Of two, the first;
 * a time that daylight saving skips is taken as if clocks had not been moved yet.
 */
export function instantAt(wall: number, timeZone: string): number {
  const day = 86_400_000;
  const before = wall - zoneOffset(wall - day, timeZone);
  const after = wall - zoneOffset(wall + day, timeZone);
  const fits = (instant: number) => instant + zoneOffset(instant, timeZone) === wall;
  if (fits(before)) return before;
  return fits(after) ? after : before;
}
