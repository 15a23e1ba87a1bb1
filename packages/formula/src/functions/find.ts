import type { FormulaFunction } from "../define/formula-function.ts";
import { asInteger, asText } from "../value/as.ts";
import { findUnits } from "./support/find-units.ts";

export const find: FormulaFunction = {
  name: "FIND",
  group: "text",
  params: [
    { name: "piece", accepts: "text" },
    { name: "text", accepts: "text" },
    { name: "start", accepts: "number", optional: true },
  ],
  returns: "number",
  docs: {
    en: "Where a piece of text stands first, capitals and small letters told apart; the first place is 1.",
    "zh-CN": "指定内容第一次出现的位置（区分大小写），第一个字符的位置为 1。",
  },
  examples: [
    ['FIND("石", "基石软件")', "2"],
    ['FIND("B", "abc")', "#not_found"],
  ],
  call: ([piece, value, start]) => findUnits(asText(value), asText(piece), asInteger(start, 1)),
};
