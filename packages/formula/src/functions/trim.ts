import type { FormulaFunction } from "../define/formula-function.ts";
import { asText } from "../value/as.ts";
import { text } from "../value/make.ts";

export const trim: FormulaFunction = {
  name: "TRIM",
  group: "text",
  params: [{ name: "text", accepts: "text" }],
  returns: "text",
  docs: {
    en: "Without spaces at both ends, and with one space where there are several.",
    "zh-CN": "去掉首尾空格，并将中间连续的空格合并为一个。",
  },
  examples: [
    ['TRIM("  a   b ")', "a b"],
    ['TRIM("　基石　")', "基石"],
  ],
  call: ([value]) => text(asText(value).trim().replaceAll(/\s+/gu, " ")),
};
