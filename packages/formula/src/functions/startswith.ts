import { foldText } from "@quoin/condition";
import type { FormulaFunction } from "../define/formula-function.ts";
import { asText } from "../value/as.ts";
import { boolean } from "../value/make.ts";

export const startswith: FormulaFunction = {
  name: "STARTSWITH",
  group: "text",
  params: [
    { name: "text", accepts: "text" },
    { name: "piece", accepts: "text" },
  ],
  returns: "boolean",
  blanks: true,
  docs: {
    en: "Whether a text begins with a piece, whatever the capitals.",
    "zh-CN": "文本是否以指定内容开头（不区分大小写）。",
  },
  examples: [
    ['STARTSWITH("Quoin", "quo")', "TRUE"],
    ['STARTSWITH(BLANK(), "a")', "FALSE"],
  ],
  call: ([value, piece]) => boolean(value?.kind === "text" && foldText(value.text).startsWith(foldText(asText(piece)))),
};
