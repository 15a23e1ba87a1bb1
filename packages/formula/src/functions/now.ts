import type { FormulaFunction } from "../define/formula-function.ts";
import { instant } from "../value/make.ts";

export const now: FormulaFunction = {
  name: "NOW",
  group: "date",
  params: [],
  returns: "instant",
  volatile: true,
  docs: { en: "This moment.", "zh-CN": "当前时刻。" },
  examples: [["NOW()", "2026-03-05T06:30:00.000Z"]],
  call: (_args, context) => instant(context.now),
};
