import type { FormulaFunction } from "../define/formula-function.ts";
import { asText } from "../value/as.ts";
import { text } from "../value/make.ts";
import { unitsOf } from "../value/text-units.ts";
import { countOf } from "./support/nth.ts";

export const right: FormulaFunction = {
  name: "RIGHT",
  group: "text",
  params: [
    { name: "text", accepts: "text" },
    { name: "count", accepts: "number", optional: true },
  ],
  returns: "text",
  docs: { en: "The last characters of a text; one without a count.", "zh-CN": "文本末尾的若干个字符，默认一个。" },
  examples: [
    ['RIGHT("13812345678", 4)', "5678"],
    ['RIGHT("abc", 0)', ""],
  ],
  call: ([value, count]) => {
    const units = unitsOf(asText(value));
    return text(units.slice(Math.max(0, units.length - countOf(count, 1))).join(""));
  },
};
