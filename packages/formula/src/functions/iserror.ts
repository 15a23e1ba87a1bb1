import type { FormulaFunction } from "../define/formula-function.ts";
import { BLANK, boolean } from "../value/make.ts";

export const iserror: FormulaFunction = {
  name: "ISERROR",
  group: "logic",
  params: [{ name: "value", accepts: "any" }],
  returns: "boolean",
  docs: { en: "Whether a value cannot be worked out.", "zh-CN": "值是否无法计算。" },
  examples: [
    ["ISERROR(1 / 0)", "TRUE"],
    ["ISERROR(1)", "FALSE"],
  ],
  lazy: ([value]) => boolean((value?.() ?? BLANK).kind === "failure"),
};
