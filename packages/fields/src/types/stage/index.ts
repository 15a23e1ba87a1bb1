import type { FieldType } from "../../define/field-type.ts";
import { checkOptions } from "../../options/check-options.ts";
import { checkRetired } from "../../options/check-retired.ts";
import { findOption } from "../../options/find-option.ts";
import { optionText } from "../../options/option-text.ts";
import { optionIds } from "../../options/option-ids.ts";
import { optionsOf } from "../../options/options-of.ts";
import { optionsSetting } from "../../options/settings.ts";
import { checkMoves } from "./check-moves.ts";

/** Where a record stands in its pipeline: options in order, with allowed moves, gates and ends. */
export const stage: FieldType = {
  name: "stage",
  icon: "stage",
  group: "choice",
  settingsSchema: { properties: { "x-options": optionsSetting }, required: ["x-options"] },
  settings: [
    { keyword: "x-options", control: "stages", required: true },
    { keyword: "default", control: "value" },
  ],
  initial: {
    type: "string",
    "x-type": "stage",
    default: "stage_1",
    "x-options": [
      { id: "stage_1", "x-labels": { en: "First stage", "zh-CN": "第一阶段" }, color: "stage-1", outcome: "open" },
      { id: "stage_2", "x-labels": { en: "Second stage", "zh-CN": "第二阶段" }, color: "stage-2", outcome: "open" },
      { id: "done", "x-labels": { en: "Done", "zh-CN": "完成" }, color: "stage-won", outcome: "won" },
    ],
  },
  checkSchema: (schema) => [...checkOptions(schema, schema.enum), ...checkMoves(schema)],
  valueSchema: (field) => ({ type: "string", enum: optionIds(field) }),
  checkChange(before, after, field) {
    const from = field.schema["x-options"]?.find(({ id }) => id === before);
    const refused =
      from?.transitions !== undefined &&
      after !== undefined &&
      after !== before &&
      !from.transitions.some((to) => to === after);
    if (refused) return [{ path: "", code: "transition_refused", params: { from: before, to: after } }];
    return checkRetired([before], [after], field);
  },
  gate: (value, field) => field.schema["x-options"]?.find(({ id }) => id === value)?.gate,
  storage: () => "text",
  condition: "option",
  options: optionsOf,
  lanes: true,
  toText: (value, field, { locale }) => optionText(value, field, locale),
  fromText: (typed, field) => findOption(typed, field),
  examples: {
    schema: {
      type: "string",
      "x-type": "stage",
      "x-options": [
        { id: "new", "x-labels": { en: "New", "zh-CN": "新建" }, color: "stage-1", transitions: ["proposal", "lost"] },
        { id: "proposal", "x-labels": { en: "Proposal", "zh-CN": "方案报价" }, color: "stage-3" },
        { id: "won", "x-labels": { en: "Won", "zh-CN": "成交" }, color: "stage-won", outcome: "won", transitions: [] },
        { id: "lost", "x-labels": { en: "Lost", "zh-CN": "流失" }, color: "stage-lost", outcome: "lost" },
      ],
    },
    valid: ["new", "proposal", "won", "lost"],
    invalid: [
      ["nowhere", "not_an_option"],
      [3, "wrong_type"],
    ],
    texts: [
      ["方案报价", "proposal"],
      ["proposal", "proposal"],
      ["won", "won"],
    ],
  },
  width: 120,
  view: () => import("./view.tsx"),
};
