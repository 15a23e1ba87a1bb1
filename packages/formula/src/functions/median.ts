import type { FormulaFunction } from "../define/formula-function.ts";
import { add, compare, divide } from "../decimal/arithmetic.ts";
import { whole } from "../decimal/decimal.ts";
import { BLANK, number } from "../value/make.ts";
import { numbersOf } from "./support/numbers-of.ts";

export const median: FormulaFunction = {
  name: "MEDIAN",
  group: "number",
  params: [{ name: "number", accepts: "number" }],
  repeat: 1,
  returns: "number",
  blanks: true,
  docs: {
    en: "The number in the middle when they are sorted; of an even count the mean of the two.",
    "zh-CN": "排序后位于中间的数字；个数为偶数时取中间两个的平均值。",
  },
  examples: [
    ["MEDIAN(9, 1, 2)", "2"],
    ["MEDIAN(1, 2, 3, 4)", "2.5"],
  ],
  call: (args) => {
    const sorted = numbersOf(args).toSorted(compare);
    const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
    if (!low || !high) return BLANK;
    const both = add(low, high);
    return number(both && divide(both, whole(2)));
  },
};
