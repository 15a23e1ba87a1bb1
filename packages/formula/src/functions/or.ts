import type { FormulaFunction } from "../define/formula-function.ts";
import { asBoolean } from "../value/as.ts";
import { boolean } from "../value/make.ts";

export const or: FormulaFunction = {
  name: "OR",
  group: "logic",
  params: [{ name: "condition", accepts: "boolean" }],
  repeat: 1,
  returns: "boolean",
  docs: {
    en: "Whether at least one condition holds. Those after the first that holds are not looked at.",
    "zh-CN": "是否至少有一个条件成立。遇到成立的条件后，其余条件不再计算。",
  },
  examples: [
    ["OR(1 > 2, TRUE)", "TRUE"],
    ["OR(FALSE, FALSE)", "FALSE"],
    ["OR(TRUE, 1 / 0 > 1)", "TRUE"],
  ],
  lazy: (args) => {
    for (const arg of args) {
      const held = arg();
      if (held.kind === "failure") return held;
      if (asBoolean(held)) return boolean(true);
    }
    return boolean(false);
  },
};
