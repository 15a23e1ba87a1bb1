import type { FormulaFunction } from "../define/formula-function.ts";
import { asText } from "../value/as.ts";
import { count } from "../value/make.ts";
import { unitsOf } from "../value/text-units.ts";

export const len: FormulaFunction = {
  name: "LEN",
  group: "text",
  params: [{ name: "text", accepts: "text" }],
  returns: "number",
  blanks: true,
  docs: {
    en: "How many characters a text has, as people count them: an emoji is one. An empty text has 0.",
    "zh-CN": "文本的字符数，按人的习惯计数：一个表情符号算一个。空文本为 0。",
  },
  examples: [
    ['LEN("基石")', "2"],
    ['LEN("👩‍👩‍👧")', "1"],
    ['LEN("")', "0"],
  ],
  call: ([value]) => count(unitsOf(asText(value)).length),
};
