import type { FormulaFunction } from "../define/formula-function.ts";
import { extreme } from "./support/extreme.ts";

export const max: FormulaFunction = {
  name: "MAX",
  group: "number",
  params: [{ name: "value", accepts: "A", within: ["number", "date", "instant", "time", "duration"] }],
  repeat: 1,
  returns: "A",
  blanks: true,
  docs: {
    en: "The largest of numbers, or the latest of dates. Empty ones are left out.",
    "zh-CN": "最大的数字或最晚的日期。空值不参与比较。",
  },
  examples: [
    ["MAX(3, 1, 2)", "3"],
    ["MAX(BLANK())", ""],
  ],
  call: (args) => extreme(args, 1),
};
