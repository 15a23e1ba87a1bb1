import type { FieldType } from "../../define/field-type.ts";
import { printClock, readTime, secondsOf } from "./clock-text.ts";

/** A time of day without a day, the same in every zone: "09:30". */
export const time: FieldType = {
  name: "time",
  icon: "time",
  group: "time",
  settingsSchema: { properties: {} },
  settings: [],
  initial: { type: "string", "x-type": "time" },
  valueSchema: () => ({ type: "string", pattern: "^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$", maxLength: 8 }),
  codes: { wrong_pattern: "bad_time", too_long: "bad_time" },
  normalize(input) {
    const seconds = typeof input === "string" ? secondsOf(input.trim()) : undefined;
    return seconds === undefined ? input : printClock(seconds);
  },
  storage: () => "text",
  // Seconds since midnight, so that filters compare and averages mean something.
  seen: { storage: "integer", of: (value) => (typeof value === "string" ? (secondsOf(value) ?? value) : value) },
  condition: "number",
  formula: "time",
  aggregates: ["min", "max"],
  toText: (value) => (typeof value === "number" ? printClock(value) : typeof value === "string" ? value : ""),
  fromText: readTime,
  examples: {
    schema: { type: "string", "x-type": "time" },
    valid: ["00:00", "09:30", "23:59:59"],
    invalid: [
      ["24:00", "bad_time"],
      ["9:30", "bad_time"],
      ["noon", "bad_time"],
      [930, "wrong_type"],
    ],
    texts: [
      ["9:30", "09:30"],
      ["０９：３０", "09:30"],
      ["下午3点", "15:00"],
      ["3:05 PM", "15:05"],
      ["15时30分", "15:30"],
      ["0930", "09:30"],
      ["0.625", "15:00"],
    ],
    normalized: [["09:30:00", "09:30"]],
  },
  width: 90,
  view: () => import("./view.tsx"),
};
