import { fromNumber } from "../decimal/number.ts";
import { parseClock, parseDay, parseInstant } from "../time/iso.ts";
import { failure } from "../value/failure.ts";
import type { FormulaKind } from "../value/kind.ts";
import { BLANK, boolean, date, duration, instant, list, number, text, time } from "../value/make.ts";
import type { FormulaValue } from "../value/value.ts";

const isTexts = (raw: unknown): raw is readonly string[] =>
  Array.isArray(raw) && raw.every((item) => typeof item === "string");

function decode(raw: unknown, kind: FormulaKind): FormulaValue | undefined {
  if (kind === "list") return isTexts(raw) ? list(raw) : undefined;
  if (kind === "boolean") return typeof raw === "boolean" ? boolean(raw) : undefined;
  if (kind === "number") return typeof raw === "number" ? number(fromNumber(raw)) : undefined;
  if (kind === "duration") return typeof raw === "number" ? duration(raw * 1000) : undefined;
  if (typeof raw !== "string") return undefined;
  if (kind === "text") return text(raw);
  const at = kind === "date" ? parseDay(raw) : kind === "time" ? parseClock(raw) : parseInstant(raw);
  if (at === undefined) return undefined;
  return kind === "date" ? date(at) : kind === "time" ? time(at) : instant(at);
}

/**
 * A record's value as formulas see it: dates as "YYYY-MM-DD", instants as RFC 3339, times as "HH:MM", durations in
 * seconds. Empty values are blank; one that is not of its kind is the failure `bad_value`.
 */
export function decodeValue(raw: unknown, kind: FormulaKind): FormulaValue {
  if (raw === undefined || raw === null || raw === "") return BLANK;
  return decode(raw, kind) ?? failure("bad_value", { kind });
}
