import type { JsonSchema } from "@quoin/definition";

/** Shape of the list of options. Details of one option are the definition package's. */
export const optionsSetting: JsonSchema = { type: "array", items: { type: "object" }, minItems: 1, maxItems: 500 };

/** The options that a new choice starts with, for the designer to rename. */
export const firstOptions = [
  { id: "option_1", "x-labels": { en: "Option 1", "zh-CN": "选项 1" }, color: "stage-2" },
  { id: "option_2", "x-labels": { en: "Option 2", "zh-CN": "选项 2" }, color: "stage-3" },
];
