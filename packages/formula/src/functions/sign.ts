import type { FormulaFunction } from "../define/formula-function.ts";
import { compare } from "../decimal/arithmetic.ts";
import { ZERO, whole } from "../decimal/decimal.ts";
import { asNumber } from "../value/as.ts";
import { number } from "../value/make.ts";

export const sign: FormulaFunction = {
  name: "SIGN",
  group: "number",
  params: [{ name: "number", accepts: "number" }],
  returns: "number",
  docs: {
    en: "1 for a positive number, -1 for a negative one, 0 for zero.",
    "zh-CN": "正数返回 1，负数返回 -1，零返回 0。",
  },
  examples: [
    ["SIGN(-2.5)", "-1"],
    ["SIGN(0)", "0"],
  ],
  call: ([value]) => number(whole(compare(asNumber(value), ZERO))),
};
