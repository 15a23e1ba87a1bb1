import type { FormulaFunction } from "../define/formula-function.ts";
import { asNumber } from "../value/as.ts";
import { raise } from "../operators/raise.ts";

export const powerFunction: FormulaFunction = {
  name: "POWER",
  group: "number",
  params: [
    { name: "number", accepts: "number" },
    { name: "exponent", accepts: "number" },
  ],
  returns: "number",
  docs: {
    en: "A number raised to a power, as the sign ^ does. Exact for whole exponents, to 15 digits for others.",
    "zh-CN": "数字的乘幂，与运算符 ^ 相同。指数为整数时精确，否则精确到 15 位有效数字。",
  },
  examples: [
    ["POWER(2, 10)", "1024"],
    ["POWER(1.1, 2)", "1.21"],
    ["POWER(2, -2)", "0.25"],
    ["POWER(8, 1 / 3)", "2"],
    ["POWER(10, 99)", "#overflow"],
    ["POWER(0, -1)", "#divide_by_zero"],
  ],
  call: ([base, exponent]) => raise(asNumber(base), asNumber(exponent)),
};
