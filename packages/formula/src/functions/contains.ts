import { foldText } from "@quoin/condition";
import type { FormulaFunction } from "../define/formula-function.ts";
import { asText } from "../value/as.ts";
import { boolean } from "../value/make.ts";

export const contains: FormulaFunction = {
  name: "CONTAINS",
  group: "text",
  params: [
    { name: "text", accepts: ["text", "list"] },
    { name: "piece", accepts: "text" },
  ],
  returns: "boolean",
  blanks: true,
  docs: {
    en: "Whether a text has a piece in it, whatever the capitals, or a list has that item.",
    "zh-CN": "文本是否包含指定内容（不区分大小写），或列表是否包含该项。",
  },
  examples: [
    ['CONTAINS("Quoin CRM", "crm")', "TRUE"],
    ['CONTAINS(SPLIT("a,b", ","), "a")', "TRUE"],
    ['CONTAINS(BLANK(), "a")', "FALSE"],
  ],
  call: ([value, piece]) =>
    boolean(
      value?.kind === "list"
        ? value.items.includes(asText(piece))
        : value?.kind === "text" && foldText(value.text).includes(foldText(asText(piece))),
    ),
};
