import type { FormulaFunction } from "../define/formula-function.ts";
import { absolute } from "../decimal/arithmetic.ts";
import { ONE } from "../decimal/decimal.ts";
import { asNumber } from "../value/as.ts";
import { roundTo } from "./support/round-to.ts";

export const floor: FormulaFunction = {
  name: "FLOOR",
  group: "number",
  params: [
    { name: "number", accepts: "number" },
    { name: "step", accepts: "number", optional: true },
  ],
  returns: "number",
  docs: {
    en: "The next smaller multiple of a step; of 1 without one.",
    "zh-CN": "向下舍入到指定步长的倍数，默认步长为 1。",
  },
  examples: [
    ["FLOOR(2.9)", "2"],
    ["FLOOR(24, 5)", "20"],
    ["FLOOR(-2.1)", "-3"],
  ],
  call: ([value, step]) => roundTo(asNumber(value), absolute(asNumber(step, ONE)), "floor"),
};
