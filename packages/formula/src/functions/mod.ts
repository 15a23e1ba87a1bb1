import type { FormulaFunction } from "../define/formula-function.ts";
import { isZero, modulo } from "../decimal/arithmetic.ts";
import { asNumber } from "../value/as.ts";
import { failure } from "../value/failure.ts";
import { number } from "../value/make.ts";

export const mod: FormulaFunction = {
  name: "MOD",
  group: "number",
  params: [
    { name: "number", accepts: "number" },
    { name: "divisor", accepts: "number" },
  ],
  returns: "number",
  docs: {
    en: "What remains of a division; it has the sign of the divisor.",
    "zh-CN": "两数相除的余数，符号与除数相同。",
  },
  examples: [
    ["MOD(7, 3)", "1"],
    ["MOD(-7, 3)", "2"],
    ["MOD(5.5, 2)", "1.5"],
    ["MOD(1, 0)", "#divide_by_zero"],
  ],
  call: ([value, divisor]) =>
    isZero(asNumber(divisor)) ? failure("divide_by_zero") : number(modulo(asNumber(value), asNumber(divisor))),
};
