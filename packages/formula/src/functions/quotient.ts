import type { FormulaFunction } from "../define/formula-function.ts";
import { divide, isZero } from "../decimal/arithmetic.ts";
import { round } from "../decimal/round.ts";
import { asNumber } from "../value/as.ts";
import { failure } from "../value/failure.ts";
import { number } from "../value/make.ts";

export const quotient: FormulaFunction = {
  name: "QUOTIENT",
  group: "number",
  params: [
    { name: "number", accepts: "number" },
    { name: "divisor", accepts: "number" },
  ],
  returns: "number",
  docs: { en: "The whole part of a division.", "zh-CN": "两数相除的整数部分。" },
  examples: [
    ["QUOTIENT(7, 3)", "2"],
    ["QUOTIENT(-7, 3)", "-2"],
    ["QUOTIENT(1, 0)", "#divide_by_zero"],
  ],
  call: ([value, divisor]) => {
    if (isZero(asNumber(divisor))) return failure("divide_by_zero");
    const exact = divide(asNumber(value), asNumber(divisor));
    return number(exact && round(exact, 0, "down"));
  },
};
