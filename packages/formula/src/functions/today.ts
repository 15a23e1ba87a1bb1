import type { FormulaFunction } from "../define/formula-function.ts";
import { date } from "../value/make.ts";

export const today: FormulaFunction = {
  name: "TODAY",
  group: "date",
  params: [],
  returns: "date",
  volatile: true,
  zoned: true,
  docs: { en: "Today's date.", "zh-CN": "今天的日期。" },
  examples: [
    ["TODAY()", "2026-03-05"],
    ["TODAY() + 7", "2026-03-12"],
  ],
  call: (_args, { today: day }) => date(day),
};
