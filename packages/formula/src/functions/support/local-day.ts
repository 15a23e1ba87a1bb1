import type { Argument } from "../../define/formula-function.ts";
import { DAY_MS } from "../../time/civil.ts";
import { wallAt } from "../../time/zone.ts";

/** The day of a date, or the one that the zone's clock shows at an instant. */
export function localDay(value: Argument, timeZone: string): number {
  if (value?.kind === "instant") return Math.floor(wallAt(value.ms, timeZone) / DAY_MS);
  return value?.kind === "date" ? value.day : 0;
}
