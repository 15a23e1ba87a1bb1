import type { FormulaFunction } from "../define/formula-function.ts";
import { extreme } from "./support/extreme.ts";

export const min: FormulaFunction = {
  name: "MIN",
  group: "number",
  params: [{ name: "value", accepts: "A", within: ["number", "date", "instant", "time", "duration"] }],
  repeat: 1,
  returns: "A",
  blanks: true,
  docs: {
    en: "The smallest of numbers, or the earliest of dates. Empty ones are left out.",
    "zh-CN": "最小的数字或最早的日期。空值不参与比较。",
  },
  examples: [
    ["MIN(3, 1, 2)", "1"],
    ["MIN(BLANK(), 2)", "2"],
    ["MIN(DATE(2026, 3, 5), DATE(2025, 1, 1))", "2025-01-01"],
  ],
  call: (args) => extreme(args, -1),
};
