import type { FormulaFunction } from "../define/formula-function.ts";
import { sameValue } from "../operators/compare-values.ts";
import { failure } from "../value/failure.ts";
import { BLANK } from "../value/make.ts";

const VALUE = { name: "value", accepts: "A" } as const;
const CASE = { name: "case", accepts: "A" } as const;
const RESULT = { name: "result", accepts: "B" } as const;
const OTHERWISE = { name: "otherwise", accepts: "B", optional: true } as const;

export const switchFunction: FormulaFunction = {
  name: "SWITCH",
  group: "logic",
  params: [VALUE, CASE, RESULT],
  repeat: 2,
  // A last argument without a partner is what holds otherwise.
  paramAt: (index, count) => {
    if (index === 0) return VALUE;
    if (index % 2 === 0) return RESULT;
    return index === count - 1 && index > 1 ? OTHERWISE : CASE;
  },
  returns: "B",
  docs: {
    en: "Compares a value with cases and gives the result of the first that is the same, else the last value.",
    "zh-CN": "将值与各个情况逐一比较，返回第一个相同者的结果，都不同则返回最后一个值。",
  },
  examples: [
    ['SWITCH("b", "a", 1, "b", 2)', "2"],
    ['SWITCH("c", "a", 1, "b", 2, 9)', "9"],
    ['SWITCH("c", "a", 1)', "#no_case"],
  ],
  lazy: (args) => {
    const value = args[0]?.() ?? BLANK;
    if (value.kind === "failure") return value;
    for (let index = 1; index + 1 < args.length; index += 2) {
      const one = args[index]?.() ?? BLANK;
      if (one.kind === "failure") return one;
      if (sameValue(value, one)) return args[index + 1]?.() ?? BLANK;
    }
    return args.length % 2 === 0 ? (args.at(-1)?.() ?? BLANK) : failure("no_case");
  },
};
