import type { FormulaFunction } from "../define/formula-function.ts";
import { asText } from "../value/as.ts";
import { joinTexts } from "../value/join-texts.ts";

export const concat: FormulaFunction = {
  name: "CONCAT",
  group: "text",
  params: [{ name: "text", accepts: "text" }],
  repeat: 1,
  returns: "text",
  blanks: true,
  docs: {
    en: "Texts put together, as the sign & does. Empty ones add nothing.",
    "zh-CN": "连接文本，与运算符 & 相同。空值不产生内容。",
  },
  examples: [
    ['CONCAT("a", 1, "b")', "a1b"],
    ['CONCAT("a", BLANK())', "a"],
  ],
  call: (args) => joinTexts(args.map((arg) => asText(arg))),
};
