import type { FormulaFunction } from "../define/formula-function.ts";
import { divide, isZero, multiply } from "../decimal/arithmetic.ts";
import { HUNDRED } from "../decimal/decimal.ts";
import { asNumber } from "../value/as.ts";
import { failure } from "../value/failure.ts";
import { number } from "../value/make.ts";

export const percent: FormulaFunction = {
  name: "PERCENT",
  group: "number",
  params: [
    { name: "part", accepts: "number" },
    { name: "whole", accepts: "number" },
  ],
  returns: "number",
  docs: {
    en: "What share of the whole a part is, in percent: 25 for a quarter.",
    "zh-CN": "部分占整体的百分比：四分之一返回 25。",
  },
  examples: [
    ["PERCENT(1, 4)", "25"],
    ["ROUND(PERCENT(1, 3), 2)", "33.33"],
    ["PERCENT(1, 0)", "#divide_by_zero"],
  ],
  call: ([part, all]) => {
    if (isZero(asNumber(all))) return failure("divide_by_zero");
    const hundredfold = multiply(asNumber(part), HUNDRED);
    return number(hundredfold && divide(hundredfold, asNumber(all)));
  },
};
