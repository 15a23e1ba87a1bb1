import type { Argument } from "../../define/formula-function.ts";
import { DAY_MS } from "../../time/civil.ts";
import { wallAt } from "../../time/zone.ts";

/** Milliseconds since midnight: of a time of day, or of what the zone's clock shows at an instant. */
export function localTime(value: Argument, timeZone: string): number {
  if (value?.kind !== "instant") return value?.kind === "time" ? value.ms : 0;
  const wall = wallAt(value.ms, timeZone);
  return wall - Math.floor(wall / DAY_MS) * DAY_MS;
}
