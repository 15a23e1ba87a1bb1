import type { FormulaFunction } from "../define/formula-function.ts";
import { round } from "../decimal/round.ts";
import { asNumber } from "../value/as.ts";
import { number } from "../value/make.ts";

export const int: FormulaFunction = {
  name: "INT",
  group: "number",
  params: [{ name: "number", accepts: "number" }],
  returns: "number",
  docs: { en: "The next smaller whole number.", "zh-CN": "向下取整，得到不大于它的最大整数。" },
  examples: [
    ["INT(2.9)", "2"],
    ["INT(-2.1)", "-3"],
  ],
  call: ([value]) => number(round(asNumber(value), 0, "floor")),
};
