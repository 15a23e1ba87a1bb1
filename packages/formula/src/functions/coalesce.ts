import type { FormulaFunction } from "../define/formula-function.ts";
import { BLANK } from "../value/make.ts";

export const coalesce: FormulaFunction = {
  name: "COALESCE",
  group: "logic",
  params: [{ name: "value", accepts: "A" }],
  repeat: 1,
  returns: "A",
  docs: { en: "The first value that is not empty.", "zh-CN": "第一个不为空的值。" },
  examples: [
    ["COALESCE(BLANK(), 2, 3)", "2"],
    ["COALESCE(BLANK())", ""],
  ],
  lazy: (args) => {
    for (const arg of args) {
      const value = arg();
      if (value.kind !== "blank") return value;
    }
    return BLANK;
  },
};
