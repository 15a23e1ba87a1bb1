import type { FieldType } from "../../define/field-type.ts";
import { isDate } from "../../time/is-date.ts";
import { readMonth } from "./read-month.ts";

const MONTH = /^\d{4}-\d{2}$/;
const firstDay = (month: string): string => `${month}-01`;

/** A month of a year, for plans and periods. Filters see its first day. */
export const yearMonth: FieldType = {
  name: "year-month",
  icon: "calendar",
  group: "time",
  settingsSchema: { properties: {} },
  settings: [],
  initial: { type: "string", "x-type": "year-month" },
  valueSchema: () => ({ type: "string", pattern: "^[0-9]{4}-(0[1-9]|1[0-2])$", maxLength: 7 }),
  codes: { wrong_pattern: "bad_month", too_long: "bad_month" },
  checkValue: (value) =>
    typeof value === "string" && isDate(firstDay(value)) ? [] : [{ path: "", code: "bad_month" }],
  normalize: (input) => (typeof input === "string" ? input.trim() : input),
  storage: () => "text",
  seen: { storage: "date", of: (value) => (typeof value === "string" && MONTH.test(value) ? firstDay(value) : value) },
  condition: "date",
  aggregates: ["min", "max"],
  toText: (value) => (typeof value === "string" ? value.slice(0, 7) : ""),
  fromText: readMonth,
  examples: {
    schema: { type: "string", "x-type": "year-month" },
    valid: ["2026-03", "0001-01", "9999-12"],
    invalid: [
      ["2026-13", "bad_month"],
      ["2026-3", "bad_month"],
      ["0000-01", "bad_month"],
      ["2026-03-05", "bad_month"],
      [202_603, "wrong_type"],
    ],
    texts: [
      ["2026-03", "2026-03"],
      ["2026/3", "2026-03"],
      ["2026年3月", "2026-03"],
      ["２０２６．０３", "2026-03"],
      ["202603", "2026-03"],
      ["March 2026", "2026-03"],
      ["Mar-26", "2026-03"],
      ["3/2026", "2026-03"],
      ["2026-03-01", "2026-03"],
    ],
    normalized: [[" 2026-03 ", "2026-03"]],
  },
  width: 100,
  view: () => import("./view.tsx"),
};
