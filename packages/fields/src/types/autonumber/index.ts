import type { FieldSchema } from "@quoin/definition";
import type { FieldType } from "../../define/field-type.ts";
import { oneLine } from "../../text/one-line.ts";
import { goodPattern, numberIn, seriesOf } from "./number-pattern.ts";

const patternOf = (schema: FieldSchema): string => schema["x-pattern"] ?? "{0000}";

/** A number that the store gives on create, without gaps: "Q-2026-0012". */
export const autonumber: FieldType = {
  name: "autonumber",
  icon: "autonumber",
  group: "other",
  settingsSchema: { properties: { "x-pattern": { type: "string", minLength: 3, maxLength: 40 } } },
  settings: [{ keyword: "x-pattern", control: "text" }],
  initial: { type: "string", "x-type": "autonumber", "x-pattern": "{YYYY}-{0000}" },
  checkSchema: (schema) =>
    goodPattern(patternOf(schema))
      ? []
      : [{ path: "/x-pattern", code: "bad_number_pattern", params: { pattern: patternOf(schema) } }],
  valueSchema: () => ({ type: "string", minLength: 1, maxLength: 64 }),
  normalize: oneLine,
  storage: () => "text",
  condition: "text",
  search: "text",
  computed: true,
  generate: {
    series: ({ schema }, now) => seriesOf(patternOf(schema), now),
    value: ({ schema }, now, count) => numberIn(seriesOf(patternOf(schema), now), count),
  },
  toText: (value) => (typeof value === "string" ? value : ""),
  fromText: (typed) => ({ value: oneLine(typed) }),
  examples: {
    schema: { type: "string", "x-type": "autonumber", "x-pattern": "Q-{YYYY}{MM}-{0000}" },
    valid: ["Q-202611-0012"],
    invalid: [
      [12, "wrong_type"],
      ["x".repeat(65), "too_long"],
    ],
    texts: [["Q-202611-0012", "Q-202611-0012"]],
  },
  width: 120,
  view: () => import("./view.tsx"),
};
