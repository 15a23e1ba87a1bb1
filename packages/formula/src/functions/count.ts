import type { FormulaFunction } from "../define/formula-function.ts";
import { whole } from "../decimal/decimal.ts";
import { number } from "../value/make.ts";

export const countFunction: FormulaFunction = {
  name: "COUNT",
  group: "number",
  params: [{ name: "value", accepts: "any" }],
  repeat: 1,
  returns: "number",
  blanks: true,
  docs: {
    en: "How many of the values are not empty; each item of a list counts.",
    "zh-CN": "不为空的值的个数；列表按其中的项数计算。",
  },
  examples: [
    ['COUNT(1, BLANK(), "a")', "2"],
    ['COUNT(SPLIT("a,b,c", ","))', "3"],
  ],
  call: (args) => {
    const sizes = args.map((arg) => (arg?.kind === "list" ? arg.items.length : arg && arg.kind !== "blank" ? 1 : 0));
    return number(whole(sizes.reduce((sum: number, size) => sum + size, 0)));
  },
};
