import type { FormulaFunction } from "../define/formula-function.ts";
import { asText } from "../value/as.ts";
import { boolean } from "../value/make.ts";

export const exact: FormulaFunction = {
  name: "EXACT",
  group: "text",
  params: [
    { name: "text", accepts: "text" },
    { name: "other", accepts: "text" },
  ],
  returns: "boolean",
  blanks: true,
  docs: {
    en: "Whether two texts are the same, capitals and small letters told apart, as the sign = tells.",
    "zh-CN": "两个文本是否完全相同（区分大小写），与运算符 = 相同。",
  },
  examples: [
    ['EXACT("a", "a")', "TRUE"],
    ['EXACT("a", "A")', "FALSE"],
  ],
  call: ([value, other]) => boolean(asText(value) === asText(other)),
};
