import type { FormulaFunction } from "../define/formula-function.ts";
import { asInteger, asText } from "../value/as.ts";
import { failure } from "../value/failure.ts";
import { text } from "../value/make.ts";
import { unitsOf } from "../value/text-units.ts";
import { countOf } from "./support/nth.ts";

export const mid: FormulaFunction = {
  name: "MID",
  group: "text",
  params: [
    { name: "text", accepts: "text" },
    { name: "start", accepts: "number" },
    { name: "count", accepts: "number" },
  ],
  returns: "text",
  docs: {
    en: "Characters from the middle of a text; the first is 1.",
    "zh-CN": "从文本中间取若干个字符，第一个字符的位置为 1。",
  },
  examples: [
    ['MID("310101199001011234", 7, 8)', "19900101"],
    ['MID("abc", 0, 1)', "#bad_argument"],
  ],
  call: ([value, start, count]) => {
    const from = asInteger(start);
    if (from < 1) return failure("bad_argument", { parameter: "start" });
    return text(
      unitsOf(asText(value))
        .slice(from - 1, from - 1 + countOf(count, 0))
        .join(""),
    );
  },
};
