import type { FormulaFunction } from "../define/formula-function.ts";
import { divide } from "../decimal/arithmetic.ts";
import { whole } from "../decimal/decimal.ts";
import { BLANK, number } from "../value/make.ts";
import { numbersOf } from "./support/numbers-of.ts";
import { total } from "./support/total.ts";

export const average: FormulaFunction = {
  name: "AVERAGE",
  group: "number",
  params: [{ name: "number", accepts: "number" }],
  repeat: 1,
  returns: "number",
  blanks: true,
  docs: { en: "The mean of the numbers. Empty ones are left out.", "zh-CN": "数字的平均值。空值不参与计算。" },
  examples: [
    ["AVERAGE(1, 2)", "1.5"],
    ["AVERAGE(1, BLANK(), 2)", "1.5"],
    ["AVERAGE(BLANK())", ""],
  ],
  call: (args) => {
    const numbers = numbersOf(args);
    const sum = total(numbers);
    if (numbers.length === 0) return BLANK;
    return number(sum && divide(sum, whole(numbers.length)));
  },
};
