import type { FieldType } from "../../define/field-type.ts";
import { checkOptions } from "../../options/check-options.ts";
import { dependsSetting } from "../../options/depends-setting.ts";
import { checkRetired } from "../../options/check-retired.ts";
import { findOption } from "../../options/find-option.ts";
import { optionText } from "../../options/option-text.ts";
import { optionIds } from "../../options/option-ids.ts";
import { optionsOf } from "../../options/options-of.ts";
import { firstOptions, optionsSetting } from "../../options/settings.ts";

/** One of a list of options, kept by the option's id. */
export const select: FieldType = {
  name: "select",
  icon: "select",
  group: "choice",
  settingsSchema: { properties: { "x-options": optionsSetting, "x-depends": dependsSetting }, required: ["x-options"] },
  settings: [
    { keyword: "x-options", control: "options", required: true },
    { keyword: "default", control: "value" },
    { keyword: "x-depends", control: "depends" },
  ],
  initial: { type: "string", "x-type": "select", "x-options": firstOptions },
  checkSchema: (schema) => checkOptions(schema, schema.enum),
  valueSchema: (field) => ({ type: "string", enum: optionIds(field) }),
  checkChange: (before, after, field) => checkRetired([before], [after], field),
  storage: () => "text",
  condition: "option",
  options: optionsOf,
  toText: (value, field, { locale }) => optionText(value, field, locale),
  fromText: (typed, field) => findOption(typed, field),
  examples: {
    schema: {
      type: "string",
      "x-type": "select",
      "x-options": [
        { id: "strategic", "x-labels": { en: "Strategic", "zh-CN": "战略客户" }, color: "stage-4" },
        { id: "key", "x-labels": { en: "Key account", "zh-CN": "重点客户" }, color: "stage-2" },
        { id: "old", "x-labels": { en: "Old", "zh-CN": "旧" }, retired: true },
      ],
    },
    valid: ["strategic", "key"],
    invalid: [
      ["vip", "not_an_option"],
      [1, "wrong_type"],
      ["old", "option_retired"],
    ],
    texts: [
      ["strategic", "strategic"],
      ["战略客户", "strategic"],
      [" key ACCOUNT ", "key"],
    ],
  },
  width: 130,
  view: () => import("./view.tsx"),
};
