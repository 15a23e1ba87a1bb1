import type { Argument } from "../../define/formula-function.ts";
import { DAY_MS, addMonths } from "../../time/civil.ts";
import { instantAt, wallAt } from "../../time/zone.ts";
import { failure } from "../../value/failure.ts";
import { BLANK, date, instant } from "../../value/make.ts";
import type { FormulaValue } from "../../value/value.ts";
import { unitLength, unitMonths, unitOf } from "./units.ts";

interface Addition {
  readonly value: Argument;
  readonly amount: number;
  readonly unit: string;
  readonly timeZone: string;
}

/** A date or instant moved by whole units. Days and longer move what the clock shows, hours and shorter the time that passes. */
export function addUnits({ value, amount, unit, timeZone }: Addition): FormulaValue {
  const name = unitOf(unit);
  const months = name && unitMonths(name);
  const length = name && unitLength(name);
  const move = (day: number): number | undefined =>
    months === undefined ? day + (amount * (length ?? 0)) / DAY_MS : addMonths(day, amount * months);
  const long = months !== undefined || (length !== undefined && length >= DAY_MS);
  if (name === undefined || (!long && value?.kind === "date")) return failure("bad_unit", { unit: unit.slice(0, 40) });
  if (value?.kind === "date") return date(move(value.day));
  if (value?.kind !== "instant") return BLANK;
  if (!long) return instant(value.ms + amount * (length ?? 0));
  const wall = wallAt(value.ms, timeZone);
  const moved = date(move(Math.floor(wall / DAY_MS)));
  return moved.kind === "date"
    ? instant(instantAt(moved.day * DAY_MS + (wall - Math.floor(wall / DAY_MS) * DAY_MS), timeZone))
    : moved;
}
