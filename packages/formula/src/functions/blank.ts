import type { FormulaFunction } from "../define/formula-function.ts";
import { BLANK } from "../value/make.ts";

export const blank: FormulaFunction = {
  name: "BLANK",
  group: "logic",
  params: [],
  returns: () => undefined,
  docs: { en: "No value: what an empty field is.", "zh-CN": "空值：与未填写的字段相同。" },
  examples: [
    ["BLANK()", ""],
    ["ISBLANK(BLANK())", "TRUE"],
  ],
  call: () => BLANK,
};
