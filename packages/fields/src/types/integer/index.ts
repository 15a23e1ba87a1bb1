import type { FieldType } from "../../define/field-type.ts";
import { formatDecimal } from "../../decimal/format-decimal.ts";
import { LARGEST_INTEGER } from "../../decimal/limits.ts";
import { parseDecimal } from "../../decimal/parse-decimal.ts";
import { plainNumber } from "../../decimal/plain-number.ts";
import { rangeProblems } from "../../decimal/range-problems.ts";

/** A whole number of at most 15 digits. */
export const integer: FieldType = {
  name: "integer",
  icon: "number",
  group: "number",
  settingsSchema: {
    properties: {
      minimum: { type: "integer", minimum: -LARGEST_INTEGER, maximum: LARGEST_INTEGER },
      maximum: { type: "integer", minimum: -LARGEST_INTEGER, maximum: LARGEST_INTEGER },
      "x-grouping": { type: "boolean" },
    },
  },
  settings: [
    { keyword: "minimum", control: "integer" },
    { keyword: "maximum", control: "integer" },
    { keyword: "x-grouping", control: "boolean" },
    { keyword: "default", control: "value" },
  ],
  initial: { type: "integer", "x-type": "integer" },
  checkSchema: (schema) => rangeProblems(schema, "minimum", "maximum"),
  valueSchema: ({ schema }) => ({
    type: "integer",
    minimum: Math.max(schema.minimum ?? -LARGEST_INTEGER, -LARGEST_INTEGER),
    maximum: Math.min(schema.maximum ?? LARGEST_INTEGER, LARGEST_INTEGER),
  }),
  normalize: plainNumber,
  storage: () => "integer",
  condition: "number",
  aggregates: ["sum", "avg", "min", "max"],
  toText: (value, { schema }, { locale }) => formatDecimal(value, { locale, grouping: schema["x-grouping"] !== false }),
  fromText(typed, _field, { locale }) {
    const read = parseDecimal(typed, locale);
    if ("problem" in read || Number.isInteger(read.value)) return read;
    return { problem: { code: "wrong_type", params: { expected: "integer" } } };
  },
  examples: {
    schema: { type: "integer", "x-type": "integer", minimum: 0, maximum: 5_000_000 },
    valid: [0, 12, 5_000_000],
    invalid: [
      [-1, "too_small"],
      [5_000_001, "too_big"],
      [1.5, "wrong_type"],
      ["12", "wrong_type"],
      [Number.NaN, "wrong_type"],
      [Number.POSITIVE_INFINITY, "wrong_type"],
    ],
    texts: [
      ["1,286,000", 1_286_000],
      ["１２８", 128],
      ["3.5万", 35_000],
      [" 7 ", 7],
    ],
    normalized: [[-0, 0]],
  },
  width: 110,
  numeric: true,
  view: () => import("./view.tsx"),
};
