import type { FormulaFunction } from "../define/formula-function.ts";
import { asText } from "../value/as.ts";
import { joinTexts } from "../value/join-texts.ts";

export const join: FormulaFunction = {
  name: "JOIN",
  group: "text",
  params: [
    { name: "separator", accepts: "text" },
    { name: "text", accepts: ["list", "text"] },
  ],
  repeat: 1,
  returns: "text",
  blanks: true,
  docs: {
    en: "Texts and the items of lists, with a separator between them. Empty ones are left out.",
    "zh-CN": "用分隔符连接文本和列表中的各项，空值会去掉。",
  },
  examples: [
    ['JOIN("、", SPLIT("a,b", ","))', "a、b"],
    ['JOIN(" ", "Anna", BLANK(), "Dijk")', "Anna Dijk"],
  ],
  call: ([separator, ...rest]) => {
    const items = rest.flatMap((one) => (one?.kind === "list" ? one.items : [asText(one)]));
    return joinTexts(
      items.filter((item) => item !== ""),
      asText(separator),
    );
  },
};
