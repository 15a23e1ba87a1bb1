import type { FormulaFunction } from "../define/formula-function.ts";
import { absolute } from "../decimal/arithmetic.ts";
import { asNumber } from "../value/as.ts";
import { duration, number } from "../value/make.ts";

export const abs: FormulaFunction = {
  name: "ABS",
  group: "number",
  params: [{ name: "number", accepts: ["number", "duration"] }],
  returns: ([kind]) => (kind === "duration" ? "duration" : "number"),
  docs: { en: "The size of a number or duration, without its sign.", "zh-CN": "数字或时长的绝对值。" },
  examples: [
    ["ABS(-2.5)", "2.5"],
    ["ABS(2.5)", "2.5"],
  ],
  call: ([value]) => (value?.kind === "duration" ? duration(Math.abs(value.ms)) : number(absolute(asNumber(value)))),
};
