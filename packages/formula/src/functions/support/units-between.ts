import type { Argument } from "../../define/formula-function.ts";
import { addMonths, civilOf } from "../../time/civil.ts";
import { failure } from "../../value/failure.ts";
import { count } from "../../value/make.ts";
import type { FormulaValue } from "../../value/value.ts";
import { localDay } from "./local-day.ts";
import { localTime } from "./local-time.ts";
import { unitLength, unitMonths, unitOf } from "./units.ts";

interface Between {
  readonly start: Argument | FormulaValue;
  readonly end: Argument | FormulaValue;
  readonly unit: string;
  readonly timeZone: string;
}

interface Moment {
  readonly day: number;
  readonly ms: number;
}

/** Whole months from one moment to a later one; a month is full on its last day where the day does not exist. */
function monthsBetween(from: Moment, to: Moment): number {
  const [a, b] = [civilOf(from.day), civilOf(to.day)];
  const months = (b.year - a.year) * 12 + b.month - a.month;
  const reached = addMonths(from.day, months) ?? to.day;
  return reached > to.day || (reached === to.day && from.ms > to.ms) ? months - 1 : months;
}

const momentOf = (value: Between["start"], timeZone: string): Moment =>
  value?.kind === "failure"
    ? { day: 0, ms: 0 }
    : { day: localDay(value, timeZone), ms: value?.kind === "instant" ? localTime(value, timeZone) : 0 };

/** Whole units from start to end, cut towards zero. Between two instants, hours and shorter count the time that passed. */
export function unitsBetween({ start, end, unit, timeZone }: Between): FormulaValue {
  const name = unitOf(unit);
  if (name === undefined) return failure("bad_unit", { unit: unit.slice(0, 40) });
  const [from, to] = [momentOf(start, timeZone), momentOf(end, timeZone)];
  const months = unitMonths(name);
  if (months !== undefined) {
    const later = to.day > from.day || (to.day === from.day && to.ms >= from.ms);
    const full = later ? monthsBetween(from, to) : -monthsBetween(to, from);
    return count(Math.trunc(full / months) + 0);
  }
  const length = unitLength(name) ?? 1;
  const passed =
    start?.kind === "instant" && end?.kind === "instant" && length < 86_400_000
      ? end.ms - start.ms
      : (to.day - from.day) * 86_400_000 + to.ms - from.ms;
  return count(Math.trunc(passed / length) + 0);
}
