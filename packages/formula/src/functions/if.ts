import type { FormulaFunction } from "../define/formula-function.ts";
import { asBoolean } from "../value/as.ts";
import { BLANK } from "../value/make.ts";

export const ifFunction: FormulaFunction = {
  name: "IF",
  group: "logic",
  params: [
    { name: "condition", accepts: "boolean" },
    { name: "then", accepts: "A" },
    { name: "otherwise", accepts: "A", optional: true },
  ],
  returns: "A",
  docs: {
    en: "The second value where the condition holds, else the third. An empty condition does not hold.",
    "zh-CN": "条件成立时返回第二个值，否则返回第三个值。条件为空视为不成立。",
  },
  examples: [
    ['IF(3 > 2, "yes", "no")', "yes"],
    ["IF(FALSE, 1, 0)", "0"],
    ["IF(FALSE, 1)", ""],
    ["IF(TRUE, 1, 1 / 0)", "1"],
    ["IF(1 / 0 > 1, 1, 2)", "#divide_by_zero"],
  ],
  lazy: ([condition, then, otherwise]) => {
    const held = condition?.() ?? BLANK;
    if (held.kind === "failure") return held;
    return (asBoolean(held) ? then : otherwise)?.() ?? BLANK;
  },
};
