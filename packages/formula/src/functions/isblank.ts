import type { FormulaFunction } from "../define/formula-function.ts";
import { boolean } from "../value/make.ts";

export const isblank: FormulaFunction = {
  name: "ISBLANK",
  group: "logic",
  params: [{ name: "value", accepts: "any" }],
  returns: "boolean",
  blanks: true,
  docs: { en: "Whether there is no value.", "zh-CN": "值是否为空。" },
  examples: [
    ["ISBLANK(BLANK())", "TRUE"],
    ['ISBLANK("")', "TRUE"],
    ["ISBLANK(0)", "FALSE"],
  ],
  call: ([value]) => boolean(value === undefined || value.kind === "blank"),
};
