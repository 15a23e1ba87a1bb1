import type { FormulaFunction } from "../define/formula-function.ts";
import { asBoolean } from "../value/as.ts";
import { boolean } from "../value/make.ts";

export const xor: FormulaFunction = {
  name: "XOR",
  group: "logic",
  params: [{ name: "condition", accepts: "boolean" }],
  repeat: 1,
  returns: "boolean",
  blanks: true,
  docs: {
    en: "Whether an odd number of the conditions hold; of two, exactly one.",
    "zh-CN": "成立的条件个数是否为奇数；两个条件时即恰好一个成立。",
  },
  examples: [
    ["XOR(TRUE, FALSE)", "TRUE"],
    ["XOR(TRUE, TRUE)", "FALSE"],
  ],
  call: (args) => boolean(args.filter((arg) => asBoolean(arg)).length % 2 === 1),
};
