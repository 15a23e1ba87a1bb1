import type { FieldType } from "../../define/field-type.ts";
import { MOST_SECONDS, printDuration } from "./print-duration.ts";
import { readDuration } from "./read-duration.ts";

/** How long something takes, kept in seconds. */
export const duration: FieldType = {
  name: "duration",
  icon: "hourglass",
  group: "time",
  settingsSchema: { properties: {} },
  settings: [{ keyword: "default", control: "value" }],
  initial: { type: "integer", "x-type": "duration" },
  valueSchema: () => ({ type: "integer", minimum: 0, maximum: MOST_SECONDS }),
  storage: () => "integer",
  condition: "number",
  formula: "duration",
  aggregates: ["sum", "avg", "min", "max"],
  toText: (value, _field, { locale }) => printDuration(value, locale),
  fromText: readDuration,
  examples: {
    schema: { type: "integer", "x-type": "duration" },
    valid: [0, 45, 5400, 93_600, 90_061, 31_536_000],
    invalid: [
      [-1, "too_small"],
      [1.5, "wrong_type"],
      [MOST_SECONDS + 1, "too_big"],
      ["1h", "wrong_type"],
    ],
    texts: [
      ["90", 5400],
      ["1:30", 5400],
      ["0:00:45", 45],
      ["1.5h", 5400],
      ["1小时30分", 5400],
      ["2天3小时", 183_600],
      ["1 d 2 h 30 min", 95_400],
      ["90 minutes", 5400],
      ["４５秒", 45],
      ["半小时", 1800],
    ],
  },
  width: 110,
  view: () => import("./view.tsx"),
};
