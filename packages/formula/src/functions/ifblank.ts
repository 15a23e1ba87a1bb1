import type { FormulaFunction } from "../define/formula-function.ts";
import { BLANK } from "../value/make.ts";

export const ifblank: FormulaFunction = {
  name: "IFBLANK",
  group: "logic",
  params: [
    { name: "value", accepts: "A" },
    { name: "otherwise", accepts: "A" },
  ],
  returns: "A",
  docs: { en: "The value, or the second one where it is empty.", "zh-CN": "返回该值；为空时返回第二个值。" },
  examples: [
    ["IFBLANK(BLANK(), 0)", "0"],
    ["IFBLANK(5, 1 / 0)", "5"],
  ],
  lazy: ([value, otherwise]) => {
    const given = value?.() ?? BLANK;
    return given.kind === "blank" ? (otherwise?.() ?? BLANK) : given;
  },
};
