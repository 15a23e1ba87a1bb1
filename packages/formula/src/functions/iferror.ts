import type { FormulaFunction } from "../define/formula-function.ts";
import { BLANK } from "../value/make.ts";

export const iferror: FormulaFunction = {
  name: "IFERROR",
  group: "logic",
  params: [
    { name: "value", accepts: "A" },
    { name: "otherwise", accepts: "A" },
  ],
  returns: "A",
  docs: {
    en: "The value, or the second one where it cannot be worked out.",
    "zh-CN": "返回该值；无法计算时返回第二个值。",
  },
  examples: [
    ["IFERROR(1 / 0, 0)", "0"],
    ["IFERROR(4 / 2, 0)", "2"],
  ],
  lazy: ([value, otherwise]) => {
    const given = value?.() ?? BLANK;
    return given.kind === "failure" ? (otherwise?.() ?? BLANK) : given;
  },
};
