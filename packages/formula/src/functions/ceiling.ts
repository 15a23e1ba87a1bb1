import type { FormulaFunction } from "../define/formula-function.ts";
import { absolute } from "../decimal/arithmetic.ts";
import { ONE } from "../decimal/decimal.ts";
import { asNumber } from "../value/as.ts";
import { roundTo } from "./support/round-to.ts";

export const ceiling: FormulaFunction = {
  name: "CEILING",
  group: "number",
  params: [
    { name: "number", accepts: "number" },
    { name: "step", accepts: "number", optional: true },
  ],
  returns: "number",
  docs: {
    en: "The next larger multiple of a step; of 1 without one.",
    "zh-CN": "向上舍入到指定步长的倍数，默认步长为 1。",
  },
  examples: [
    ["CEILING(2.1)", "3"],
    ["CEILING(21, 5)", "25"],
    ["CEILING(-2.1)", "-2"],
    ["CEILING(1, 0)", "#divide_by_zero"],
  ],
  call: ([value, step]) => roundTo(asNumber(value), absolute(asNumber(step, ONE)), "ceiling"),
};
