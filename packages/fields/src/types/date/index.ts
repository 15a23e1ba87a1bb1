import type { FieldType } from "../../define/field-type.ts";
import { foldWidth } from "../../text/fold-width.ts";
import { isDate } from "../../time/is-date.ts";
import { readClock } from "../../time/read-clock.ts";
import { readDay } from "../../time/read-day.ts";

/** A calendar day, the same in every time zone. */
export const date: FieldType = {
  name: "date",
  icon: "date",
  group: "time",
  settingsSchema: { properties: {} },
  settings: [{ keyword: "default", control: "value" }],
  initial: { type: "string", "x-type": "date", format: "date" },
  valueSchema: () => ({ type: "string", format: "date" }),
  normalize: (input) => (typeof input === "string" ? input.trim() : input),
  storage: () => "date",
  condition: "date",
  aggregates: ["min", "max"],
  toText: (value) => (typeof value === "string" && isDate(value) ? value : ""),
  fromText(typed, _field, { locale }) {
    const plain = foldWidth(typed).trim();
    const whole = readDay(plain, locale);
    if ("value" in whole) return whole;
    const clock = readClock(plain);
    // Spreadsheets export days as midnights; another time would be lost, so it is told.
    if (!clock || clock.time === undefined) return whole;
    const day = readDay(clock.rest, locale);
    return "value" in day && clock.time !== 0 ? { problem: { code: "has_time", params: { value: typed } } } : day;
  },
  examples: {
    schema: { type: "string", "x-type": "date", format: "date" },
    valid: ["2026-03-05", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"],
    invalid: [
      ["2026-02-31", "bad_date"],
      ["2025-02-29", "bad_date"],
      ["1900-02-29", "bad_date"],
      ["0000-01-01", "bad_date"],
      ["2026-3-5", "bad_date"],
      ["2026-03-05T00:00:00Z", "bad_date"],
      [20260305, "wrong_type"],
    ],
    texts: [
      ["2026/3/5", "2026-03-05"],
      ["2026-03-05", "2026-03-05"],
      ["2026年3月5日", "2026-03-05"],
      ["２０２６．３．５", "2026-03-05"],
      ["20260305", "2026-03-05"],
      ["5 March 2026", "2026-03-05"],
      ["Mar 5, 2026", "2026-03-05"],
      ["05-Mar-26", "2026-03-05"],
      ["2026-11-20 周五", "2026-11-20"],
      ["25/12/2026", "2026-12-25"],
      ["2026-03-05 00:00:00", "2026-03-05"],
      ["46086", "2026-03-05"],
    ],
    normalized: [[" 2026-03-05 ", "2026-03-05"]],
  },
  width: 110,
  view: () => import("./view.tsx"),
};
