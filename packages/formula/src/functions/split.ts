import type { FormulaFunction } from "../define/formula-function.ts";
import { asText } from "../value/as.ts";
import { list } from "../value/make.ts";

export const split: FormulaFunction = {
  name: "SPLIT",
  group: "text",
  params: [
    { name: "text", accepts: "text" },
    { name: "separator", accepts: "text" },
  ],
  returns: "list",
  docs: {
    en: "The pieces of a text between separators, as a list. Empty pieces are left out.",
    "zh-CN": "按分隔符将文本拆成列表，空的部分会去掉。",
  },
  examples: [
    ['SPLIT("a, b,,c", ",")', "a, b, c"],
    ['COUNT(SPLIT("a;b", ";"))', "2"],
  ],
  call: ([value, separator], context) => {
    const pieces = asText(value).split(asText(separator));
    return context.spend(pieces.length) ?? list(pieces.map((piece) => piece.trim()));
  },
};
