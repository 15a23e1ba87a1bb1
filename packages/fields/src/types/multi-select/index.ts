import type { FieldType } from "../../define/field-type.ts";
import { rangeProblems } from "../../decimal/range-problems.ts";
import { checkOptions } from "../../options/check-options.ts";
import { dependsSetting } from "../../options/depends-setting.ts";
import { checkRetired } from "../../options/check-retired.ts";
import { optionText } from "../../options/option-text.ts";
import { optionIds } from "../../options/option-ids.ts";
import { optionsOf } from "../../options/options-of.ts";
import { firstOptions, optionsSetting } from "../../options/settings.ts";
import { word } from "../../text/words.ts";
import { splitOptions } from "./split-options.ts";

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The list that `items` would have, where a definition spells it out. */
const enumOf = (items: unknown): readonly unknown[] | undefined => {
  const listed: unknown = typeof items === "object" && items !== null && "enum" in items ? items.enum : undefined;
  return Array.isArray(listed) ? listed : undefined;
};

/** Several of a list of options, without repeats. */
export const multiSelect: FieldType = {
  name: "multi-select",
  icon: "multi-select",
  group: "choice",
  settingsSchema: {
    properties: {
      "x-options": optionsSetting,
      "x-depends": dependsSetting,
      minItems: { type: "integer", minimum: 0, maximum: 500 },
      maxItems: { type: "integer", minimum: 1, maximum: 500 },
      uniqueItems: { const: true },
    },
    required: ["x-options"],
  },
  settings: [
    { keyword: "x-options", control: "options", required: true },
    { keyword: "minItems", control: "integer" },
    { keyword: "maxItems", control: "integer" },
    { keyword: "default", control: "value" },
    { keyword: "x-depends", control: "depends" },
  ],
  initial: {
    type: "array",
    "x-type": "multi-select",
    items: { type: "string" },
    uniqueItems: true,
    "x-options": firstOptions,
  },
  checkSchema: (schema) => [
    ...checkOptions(schema, enumOf(schema.items)),
    ...rangeProblems(schema, "minItems", "maxItems"),
  ],
  valueSchema: (field) => ({
    type: "array",
    items: { type: "string", enum: optionIds(field) },
    uniqueItems: true,
    maxItems: field.schema.maxItems ?? 500,
    ...(field.schema.minItems !== undefined && { minItems: field.schema.minItems }),
  }),
  checkChange: (before, after, field) => checkRetired(asList(before), asList(after), field),
  storage: () => "link",
  condition: "options",
  options: optionsOf,
  toText: (value, field, { locale }) =>
    asList(value)
      .map((id) => optionText(id, field, locale))
      .join(word("value.separator", locale)),
  fromText: (typed, field) => splitOptions(typed, field),
  examples: {
    schema: {
      type: "array",
      "x-type": "multi-select",
      items: { type: "string" },
      uniqueItems: true,
      maxItems: 2,
      "x-options": [
        { id: "auto", "x-labels": { en: "Automotive, parts", "zh-CN": "汽车零部件" }, color: "stage-2" },
        { id: "optics", "x-labels": { en: "Optics", "zh-CN": "光学" } },
        { id: "east", "x-labels": { en: "East", "zh-CN": "华东" } },
      ],
    },
    valid: [["auto"], ["optics", "east"]],
    invalid: [
      [["moon"], "not_an_option"],
      [["auto", "auto"], "repeated_item"],
      [["auto", "optics", "east"], "too_many_items"],
      ["auto", "wrong_type"],
      [[1], "wrong_type"],
    ],
    texts: [
      ["汽车零部件、华东", ["auto", "east"]],
      ["Automotive, parts, East", ["auto", "east"]],
      ["optics;east", ["optics", "east"]],
    ],
  },
  width: 180,
  view: () => import("./view.tsx"),
};
