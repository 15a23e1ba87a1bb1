import { foldText } from "@quoin/condition";
import type { FormulaFunction } from "../define/formula-function.ts";
import { asText } from "../value/as.ts";
import { boolean } from "../value/make.ts";

export const endswith: FormulaFunction = {
  name: "ENDSWITH",
  group: "text",
  params: [
    { name: "text", accepts: "text" },
    { name: "piece", accepts: "text" },
  ],
  returns: "boolean",
  blanks: true,
  docs: {
    en: "Whether a text ends with a piece, whatever the capitals.",
    "zh-CN": "文本是否以指定内容结尾（不区分大小写）。",
  },
  examples: [
    ['ENDSWITH("a@quoin.cn", ".CN")', "TRUE"],
    ['ENDSWITH("abc", "x")', "FALSE"],
  ],
  call: ([value, piece]) => boolean(value?.kind === "text" && foldText(value.text).endsWith(foldText(asText(piece)))),
};
