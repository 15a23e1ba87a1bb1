import type { FieldType } from "../../define/field-type.ts";
import { exactDecimal } from "../../decimal/exact-decimal.ts";
import { formatDecimal } from "../../decimal/format-decimal.ts";
import { parseDecimal } from "../../decimal/parse-decimal.ts";
import { scaleKeywords, scaleSettings } from "../../decimal/scale-settings.ts";

/** A number with decimals, kept exactly. */
export const decimal: FieldType = {
  ...exactDecimal,
  name: "decimal",
  icon: "decimal",
  group: "number",
  settingsSchema: { properties: scaleKeywords },
  settings: scaleSettings,
  initial: { type: "number", "x-type": "decimal", "x-scale": 2 },
  toText: (value, _field, { locale }) => formatDecimal(value, { locale }),
  fromText: (typed, _field, { locale }) => parseDecimal(typed, locale),
  examples: {
    schema: { type: "number", "x-type": "decimal", "x-scale": 3, minimum: -100, exclusiveMaximum: 1_000_000 },
    valid: [0, 0.001, -99.999, 999_999.999],
    invalid: [
      [0.0001, "too_many_decimals"],
      [0.1 + 0.2, "too_many_decimals"],
      [-100.5, "too_small"],
      [1_000_000, "not_below"],
      ["1", "wrong_type"],
      [Number.NaN, "wrong_type"],
    ],
    texts: [
      ["1,234.5", 1234.5],
      ["１２．５", 12.5],
      [".5", 0.5],
      ["1.2E+01", 12],
      ["(3.25)", -3.25],
    ],
    normalized: [[-0, 0]],
  },
  width: 120,
  view: () => import("./view.tsx"),
};
