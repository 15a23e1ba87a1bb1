import type { FormulaFunction } from "../define/formula-function.ts";
import { asText } from "../value/as.ts";
import { text } from "../value/make.ts";

export const upper: FormulaFunction = {
  name: "UPPER",
  group: "text",
  params: [{ name: "text", accepts: "text" }],
  returns: "text",
  docs: { en: "The text in capitals.", "zh-CN": "将文本转换为大写。" },
  examples: [['UPPER("Quoin")', "QUOIN"]],
  call: ([value]) => text(asText(value).toUpperCase()),
};
