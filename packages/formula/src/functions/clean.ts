import type { FormulaFunction } from "../define/formula-function.ts";
import { asText } from "../value/as.ts";
import { text } from "../value/make.ts";

export const clean: FormulaFunction = {
  name: "CLEAN",
  group: "text",
  params: [{ name: "text", accepts: "text" }],
  returns: "text",
  docs: { en: "Without line breaks and other characters that do not show.", "zh-CN": "去掉换行符等不可见字符。" },
  examples: [['CLEAN("a" & CHAR(10) & "b")', "ab"]],
  call: ([value]) => text(asText(value).replaceAll(/[\p{Cc}\u200b\u2028\u2029\ufeff]/gu, "")),
};
