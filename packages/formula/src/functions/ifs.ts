import type { FormulaFunction } from "../define/formula-function.ts";
import { asBoolean } from "../value/as.ts";
import { failure } from "../value/failure.ts";
import { BLANK } from "../value/make.ts";

export const ifs: FormulaFunction = {
  name: "IFS",
  group: "logic",
  params: [
    { name: "condition", accepts: "boolean" },
    { name: "then", accepts: "A" },
  ],
  repeat: 2,
  complete: true,
  paramAt: (index) => (index % 2 === 0 ? { name: "condition", accepts: "boolean" } : { name: "then", accepts: "A" }),
  returns: "A",
  docs: {
    en: "The value after the first condition that holds. End with TRUE and a value for all other cases.",
    "zh-CN": "返回第一个成立的条件后面的值。最后写 TRUE 和一个值，表示其余情况。",
  },
  examples: [
    ['IFS(1 > 2, "a", 2 > 1, "b")', "b"],
    ['IFS(FALSE, "a", TRUE, "z")', "z"],
    ['IFS(FALSE, "a")', "#no_case"],
  ],
  lazy: (args) => {
    for (let index = 0; index + 1 < args.length; index += 2) {
      const held = args[index]?.() ?? BLANK;
      if (held.kind === "failure") return held;
      if (asBoolean(held)) return args[index + 1]?.() ?? BLANK;
    }
    return failure("no_case");
  },
};
