import { type Decimal, whole } from "../decimal/decimal.ts";
import { isDay } from "../time/civil.ts";
import { LIMITS } from "../limits.ts";
import { failure } from "./failure.ts";
import type { Blank, FormulaValue } from "./value.ts";

const LONGEST_DURATION = 8.64e15;
const FIRST = Date.parse("0001-01-01T00:00:00.000Z");
const LAST = Date.parse("9999-12-31T23:59:59.999Z");

export const BLANK: Blank = { kind: "blank" };

/** An empty text is blank, as records hold none. */
export function text(value: string): FormulaValue {
  if (value === "") return BLANK;
  return value.length > LIMITS.textLength
    ? failure("text_too_long", { limit: LIMITS.textLength })
    : { kind: "text", text: value };
}

/** `undefined` is what decimals give for an overflow. */
export const number = (value: Decimal | undefined): FormulaValue =>
  value === undefined ? failure("overflow") : { kind: "number", number: value };

/** A whole number of a safe size. */
export const count = (value: number): FormulaValue => ({ kind: "number", number: whole(value) });

export const boolean = (value: boolean): FormulaValue => ({ kind: "boolean", boolean: value });

/** A day since 1970-01-01; a failure outside the years 1 to 9999. */
export const date = (day: number | undefined): FormulaValue =>
  day !== undefined && isDay(day) ? { kind: "date", day } : failure("date_out_of_range");

export const instant = (ms: number): FormulaValue =>
  ms >= FIRST && ms <= LAST ? { kind: "instant", ms: Math.trunc(ms) } : failure("date_out_of_range");

/** Wraps at midnight, as a clock does. */
export function time(ms: number): FormulaValue {
  const day = 86_400_000;
  return { kind: "time", ms: ((Math.trunc(ms) % day) + day) % day };
}

export const duration = (ms: number): FormulaValue =>
  Math.abs(ms) <= LONGEST_DURATION ? { kind: "duration", ms: Math.round(ms) + 0 } : failure("overflow");

/** Without its empty items; an empty list is blank. */
export function list(items: readonly string[]): FormulaValue {
  const full = items.filter((item) => item !== "");
  if (full.length === 0) return BLANK;
  return full.length > LIMITS.listLength
    ? failure("list_too_long", { limit: LIMITS.listLength })
    : { kind: "list", items: full };
}
