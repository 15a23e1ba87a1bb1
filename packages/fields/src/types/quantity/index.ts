import type { FieldType } from "../../define/field-type.ts";
import { exactDecimal } from "../../decimal/exact-decimal.ts";
import { formatDecimal } from "../../decimal/format-decimal.ts";
import { scaleKeywords, scaleSettings } from "../../decimal/scale-settings.ts";
import { readQuantity } from "./read-quantity.ts";

/** A number counted in the field's unit, kept exactly. What is typed in another unit of the same kind is converted. */
export const quantity: FieldType = {
  ...exactDecimal,
  name: "quantity",
  icon: "ruler",
  group: "number",
  settingsSchema: {
    properties: { ...scaleKeywords, "x-unit": { type: "string", minLength: 1, maxLength: 20, pattern: "^\\S.*$" } },
    required: ["x-unit"],
  },
  settings: [{ keyword: "x-unit", control: "unit", required: true }, ...scaleSettings],
  initial: { type: "number", "x-type": "quantity", "x-scale": 2, "x-unit": "kg" },
  unit: ({ schema }) => schema["x-unit"],
  toText(value, { schema }, { locale }) {
    const figure = formatDecimal(value, { locale });
    return figure === "" ? "" : `${figure} ${schema["x-unit"] ?? ""}`.trim();
  },
  fromText: readQuantity,
  examples: {
    schema: { type: "number", "x-type": "quantity", "x-scale": 3, "x-unit": "kg", minimum: 0 },
    valid: [0, 12.5, 1200, 0.001],
    invalid: [
      [0.0001, "too_many_decimals"],
      [-1, "too_small"],
      ["5 kg", "wrong_type"],
    ],
    texts: [
      ["12.5 kg", 12.5],
      ["１２００", 1200],
      ["1.2t", 1200],
      ["500 克", 0.5],
      ["3 斤", 1.5],
      ["5千克", 5],
      ["2 lb", 0.907],
      ["3.5万公斤", 35_000],
    ],
  },
  width: 110,
  view: () => import("./view.tsx"),
};
