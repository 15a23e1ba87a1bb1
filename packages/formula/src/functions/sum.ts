import type { FormulaFunction } from "../define/formula-function.ts";
import { number } from "../value/make.ts";
import { numbersOf } from "./support/numbers-of.ts";
import { total } from "./support/total.ts";

export const sum: FormulaFunction = {
  name: "SUM",
  group: "number",
  params: [{ name: "number", accepts: "number" }],
  repeat: 1,
  returns: "number",
  blanks: true,
  docs: { en: "All numbers added up. Empty ones count as zero.", "zh-CN": "所有数字之和。空值按零计算。" },
  examples: [
    ["SUM(0.1, 0.2)", "0.3"],
    ["SUM(1, BLANK(), 2)", "3"],
  ],
  call: (args) => number(total(numbersOf(args))),
};
