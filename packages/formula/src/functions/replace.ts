import type { FormulaFunction } from "../define/formula-function.ts";
import { asInteger, asText } from "../value/as.ts";
import { failure } from "../value/failure.ts";
import { text } from "../value/make.ts";
import { unitsOf } from "../value/text-units.ts";
import { countOf } from "./support/nth.ts";

export const replace: FormulaFunction = {
  name: "REPLACE",
  group: "text",
  params: [
    { name: "text", accepts: "text" },
    { name: "start", accepts: "number" },
    { name: "count", accepts: "number" },
    { name: "new", accepts: "text" },
  ],
  returns: "text",
  blanks: true,
  docs: {
    en: "Replaces characters by their place; the first is 1.",
    "zh-CN": "按位置替换若干个字符，第一个字符的位置为 1。",
  },
  examples: [
    ['REPLACE("13812345678", 4, 4, "****")', "138****5678"],
    ['REPLACE("abc", 0, 1, "x")', "#bad_argument"],
  ],
  call: ([value, start, count, replacement]) => {
    const units = unitsOf(asText(value));
    const from = asInteger(start);
    if (from < 1) return failure("bad_argument", { parameter: "start" });
    const after = from - 1 + countOf(count, 0);
    return text(`${units.slice(0, from - 1).join("")}${asText(replacement)}${units.slice(after).join("")}`);
  },
};
