import type { FormulaFunction } from "../define/formula-function.ts";
import { asInteger, asText } from "../value/as.ts";
import { findUnits } from "./support/find-units.ts";

export const search: FormulaFunction = {
  name: "SEARCH",
  group: "text",
  params: [
    { name: "piece", accepts: "text" },
    { name: "text", accepts: "text" },
    { name: "start", accepts: "number", optional: true },
  ],
  returns: "number",
  docs: {
    en: "Where a piece of text stands first, whatever the capitals; the first place is 1.",
    "zh-CN": "指定内容第一次出现的位置（不区分大小写），第一个字符的位置为 1。",
  },
  examples: [
    ['SEARCH("B", "abc")', "2"],
    ['SEARCH("x", "abc")', "#not_found"],
  ],
  call: ([piece, value, start]) =>
    findUnits(asText(value).toLowerCase(), asText(piece).toLowerCase(), asInteger(start, 1)),
};
