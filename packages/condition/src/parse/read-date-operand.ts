import type { DateOperand } from "../condition/field-test.ts";
import { type DateAdd, type RelativeDate, SNAP_UNITS, type SnapUnit } from "../condition/relative-date.ts";
import { isRealDate } from "../dates/calendar.ts";
import { CONDITION_LIMITS } from "./condition-limits.ts";
import { conditionError } from "./condition-error.ts";
import { pointer } from "./pointer.ts";
import { readOperand } from "./read-operand.ts";

export const DATE_PATTERN = "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$";
export const INSTANT_PATTERN =
  "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$";

export const ADD_UNITS = ["days", "weeks", "months", "quarters", "years"] as const;

const isDate = new RegExp(DATE_PATTERN, "u");
const isInstant = new RegExp(INSTANT_PATTERN, "u");

function readAdd(raw: unknown, path: string): DateAdd {
  const entries = Object.entries(readOperand.record(raw, path, "add"));
  if (entries.length === 0) throw conditionError(path, "bad_operand", { expected: "add" });
  for (const [unit, count] of entries) {
    const at = path + pointer(unit);
    if (!ADD_UNITS.some((known) => known === unit)) throw conditionError(at, "unknown_keyword", { keyword: unit });
    if (typeof count !== "number" || !Number.isInteger(count) || Math.abs(count) > CONDITION_LIMITS.add) {
      throw conditionError(at, "bad_operand", { expected: "whole_number", limit: CONDITION_LIMITS.add });
    }
  }
  return Object.fromEntries(entries.map(([unit, count]) => [unit, (count as number) + 0]));
}

function readRelative(raw: Readonly<Record<string, unknown>>, path: string): RelativeDate {
  for (const key of Object.keys(raw)) {
    if (!["today", "add", "snap", "end"].includes(key)) {
      throw conditionError(path + pointer(key), "unknown_keyword", { keyword: key });
    }
  }
  const has = (key: string) => Object.hasOwn(raw, key);
  readOperand.yes(has("today") ? raw["today"] : undefined, `${path}/today`);
  if (has("snap") && !SNAP_UNITS.some((unit) => unit === raw["snap"])) {
    throw conditionError(`${path}/snap`, "bad_operand", { expected: "snap" });
  }
  if (has("end")) {
    readOperand.yes(raw["end"], `${path}/end`);
    if (!has("snap")) throw conditionError(`${path}/end`, "end_without_snap");
  }
  return {
    today: true,
    ...(has("add") ? { add: readAdd(raw["add"], `${path}/add`) } : {}),
    ...(has("snap") ? { snap: raw["snap"] as SnapUnit } : {}),
    ...(has("end") ? { end: true } : {}),
  };
}

/**
 * Reads a date "YYYY-MM-DD", an instant of RFC 3339 (brought to UTC with milliseconds) or a relative date.
 * Whether the day exists in the calendar is `checkCondition`'s to say.
 */
export function readDateOperand(raw: unknown, path: string): DateOperand {
  if (typeof raw !== "string") return readRelative(readOperand.record(raw, path, "date"), path);
  if (isDate.test(raw)) return raw;
  if (!isInstant.test(raw)) throw conditionError(path, "bad_operand", { expected: "date" });
  const instant = new Date(raw);
  const year = instant.getUTCFullYear();
  if (!isRealDate(raw.slice(0, 10)) || !(year >= 0 && year <= 9999))
    throw conditionError(path, "bad_date", { value: raw });
  return instant.toISOString();
}
