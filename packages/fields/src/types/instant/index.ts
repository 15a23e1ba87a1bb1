import type { FieldType } from "../../define/field-type.ts";
import { parseInstant } from "../../time/parse-instant.ts";
import { printInstant } from "../../time/print-instant.ts";
import { readInstant } from "./read-instant.ts";

/** A moment, kept in UTC to the millisecond and shown on the reader's clock. */
export const instant: FieldType = {
  name: "instant",
  icon: "instant",
  group: "time",
  settingsSchema: { properties: {} },
  settings: [],
  initial: { type: "string", "x-type": "instant", format: "date-time" },
  valueSchema: () => ({ type: "string", format: "date-time" }),
  normalize(input) {
    const ms = typeof input === "string" ? parseInstant(input.trim()) : undefined;
    return ms === undefined ? input : new Date(ms).toISOString();
  },
  storage: () => "instant",
  condition: "instant",
  aggregates: ["min", "max"],
  toText: (value, _field, { timeZone }) => printInstant(value, timeZone),
  fromText: (typed, _field, context) => readInstant(typed, context),
  examples: {
    schema: { type: "string", "x-type": "instant", format: "date-time" },
    valid: ["2026-03-05T07:00:00.000Z", "2024-02-29T23:59:59.999Z"],
    invalid: [
      ["2026-02-31T00:00:00.000Z", "bad_instant"],
      ["2026-03-05", "bad_instant"],
      ["2026-03-05T24:00:00.000Z", "bad_instant"],
      ["2026-03-05T07:00:00", "bad_instant"],
      [1_772_694_000_000, "wrong_type"],
    ],
    texts: [
      ["2026-03-05 15:00", "2026-03-05T07:00:00.000Z"],
      ["2026年3月5日 下午3点", "2026-03-05T07:00:00.000Z"],
      ["2026年3月5日15时30分", "2026-03-05T07:30:00.000Z"],
      ["2026/3/5 3:05 PM", "2026-03-05T07:05:00.000Z"],
      ["2026-03-05T07:00:00Z", "2026-03-05T07:00:00.000Z"],
      ["2026-03-05 10:00 +01:00", "2026-03-05T09:00:00.000Z"],
      ["2026-03-05", "2026-03-04T16:00:00.000Z"],
      ["46086.625", "2026-03-05T07:00:00.000Z"],
    ],
    normalized: [
      ["2026-03-05T15:00:00+08:00", "2026-03-05T07:00:00.000Z"],
      ["2026-03-05T07:00:00Z", "2026-03-05T07:00:00.000Z"],
    ],
  },
  width: 150,
  view: () => import("./view.tsx"),
};
