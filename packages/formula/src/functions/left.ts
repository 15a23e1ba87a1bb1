import type { FormulaFunction } from "../define/formula-function.ts";
import { asText } from "../value/as.ts";
import { text } from "../value/make.ts";
import { unitsOf } from "../value/text-units.ts";
import { countOf } from "./support/nth.ts";

export const left: FormulaFunction = {
  name: "LEFT",
  group: "text",
  params: [
    { name: "text", accepts: "text" },
    { name: "count", accepts: "number", optional: true },
  ],
  returns: "text",
  docs: {
    en: "The first characters of a text; one without a count. An emoji counts as one character.",
    "zh-CN": "文本开头的若干个字符，默认一个。一个表情符号算一个字符。",
  },
  examples: [
    ['LEFT("基石软件", 2)', "基石"],
    ['LEFT("👩‍👩‍👧ab", 2)', "👩‍👩‍👧a"],
    ['LEFT("abc")', "a"],
  ],
  call: ([value, count]) => text(unitsOf(asText(value)).slice(0, countOf(count, 1)).join("")),
};
