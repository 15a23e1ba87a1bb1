import type { FormulaFunction } from "../define/formula-function.ts";
import { asText } from "../value/as.ts";
import { text } from "../value/make.ts";

export const lower: FormulaFunction = {
  name: "LOWER",
  group: "text",
  params: [{ name: "text", accepts: "text" }],
  returns: "text",
  docs: { en: "The text in small letters.", "zh-CN": "将文本转换为小写。" },
  examples: [['LOWER("Quoin")', "quoin"]],
  call: ([value]) => text(asText(value).toLowerCase()),
};
