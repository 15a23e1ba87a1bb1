import type { FormulaFunction } from "../define/formula-function.ts";
import { asBoolean } from "../value/as.ts";
import { boolean } from "../value/make.ts";

export const and: FormulaFunction = {
  name: "AND",
  group: "logic",
  params: [{ name: "condition", accepts: "boolean" }],
  repeat: 1,
  returns: "boolean",
  docs: {
    en: "Whether all conditions hold. Those after the first that does not hold are not looked at.",
    "zh-CN": "所有条件是否都成立。遇到不成立的条件后，其余条件不再计算。",
  },
  examples: [
    ["AND(1 < 2, TRUE)", "TRUE"],
    ["AND(FALSE, 1 / 0 > 1)", "FALSE"],
  ],
  lazy: (args) => {
    for (const arg of args) {
      const held = arg();
      if (held.kind === "failure") return held;
      if (!asBoolean(held)) return boolean(false);
    }
    return boolean(true);
  },
};
