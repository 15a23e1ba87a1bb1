import type { FormulaFunction } from "../define/formula-function.ts";
import { asInteger, asList } from "../value/as.ts";
import { text } from "../value/make.ts";

export const item: FormulaFunction = {
  name: "ITEM",
  group: "text",
  params: [
    { name: "list", accepts: "list" },
    { name: "index", accepts: "number" },
  ],
  returns: "text",
  docs: {
    en: "One item of a list: 1 is the first, -1 the last. Empty where there are not so many.",
    "zh-CN": "列表中的某一项：1 为第一项，-1 为最后一项。没有该项时为空。",
  },
  examples: [
    ['ITEM(SPLIT("a,b,c", ","), 2)', "b"],
    ['ITEM(SPLIT("a,b,c", ","), -1)', "c"],
    ['ITEM(SPLIT("a", ","), 2)', ""],
  ],
  call: ([value, index]) => {
    const at = asInteger(index);
    return text(asList(value).at(at > 0 ? at - 1 : at === 0 ? Number.MAX_SAFE_INTEGER : at) ?? "");
  },
};
