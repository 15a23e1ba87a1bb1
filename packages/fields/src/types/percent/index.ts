import type { FieldType } from "../../define/field-type.ts";
import { exactDecimal } from "../../decimal/exact-decimal.ts";
import { formatDecimal } from "../../decimal/format-decimal.ts";
import { parseDecimal } from "../../decimal/parse-decimal.ts";
import { scaleKeywords, scaleSettings } from "../../decimal/scale-settings.ts";
import { foldWidth } from "../../text/fold-width.ts";

/** A share, kept as the number that people type: 12.5 means 12.5 %. */
export const percent: FieldType = {
  ...exactDecimal,
  name: "percent",
  icon: "percent",
  group: "number",
  settingsSchema: { properties: scaleKeywords },
  settings: scaleSettings,
  initial: { type: "number", "x-type": "percent", "x-scale": 2, minimum: 0, maximum: 100 },
  toText(value, _field, { locale }) {
    const share = formatDecimal(value, { locale });
    return share === "" ? "" : `${share}%`;
  },
  fromText: (typed, _field, { locale }) =>
    parseDecimal(
      foldWidth(typed)
        .trim()
        .replace(/\s*[%﹪]$/u, ""),
      locale,
    ),
  unit: () => "%",
  aggregates: ["avg", "min", "max"],
  examples: {
    schema: { type: "number", "x-type": "percent", "x-scale": 2, minimum: 0, maximum: 100 },
    valid: [0, 12.5, 99.99, 100],
    invalid: [
      [12.345, "too_many_decimals"],
      [-0.5, "too_small"],
      [100.01, "too_big"],
      ["5%", "wrong_type"],
    ],
    texts: [
      ["12.5%", 12.5],
      ["８％", 8],
      ["12.5 %", 12.5],
      ["30", 30],
    ],
  },
  width: 90,
  view: () => import("./view.tsx"),
};
