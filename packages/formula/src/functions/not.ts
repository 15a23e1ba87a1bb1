import type { FormulaFunction } from "../define/formula-function.ts";
import { asBoolean } from "../value/as.ts";
import { boolean } from "../value/make.ts";

export const not: FormulaFunction = {
  name: "NOT",
  group: "logic",
  params: [{ name: "condition", accepts: "boolean" }],
  returns: "boolean",
  blanks: true,
  docs: {
    en: "The opposite of a condition. An empty condition does not hold, so its opposite does.",
    "zh-CN": "条件的相反结果。条件为空视为不成立，因此其相反结果成立。",
  },
  examples: [
    ["NOT(TRUE)", "FALSE"],
    ["NOT(BLANK())", "TRUE"],
  ],
  call: ([condition]) => boolean(!asBoolean(condition)),
};
