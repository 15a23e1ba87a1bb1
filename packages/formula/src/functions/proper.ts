import type { FormulaFunction } from "../define/formula-function.ts";
import { asText } from "../value/as.ts";
import { text } from "../value/make.ts";

export const proper: FormulaFunction = {
  name: "PROPER",
  group: "text",
  params: [{ name: "text", accepts: "text" }],
  returns: "text",
  docs: { en: "Each word with a capital, the rest in small letters.", "zh-CN": "每个单词首字母大写，其余小写。" },
  examples: [['PROPER("anna van DIJK")', "Anna Van Dijk"]],
  call: ([value]) =>
    text(
      asText(value)
        .toLowerCase()
        .replaceAll(/\p{L}[\p{L}\p{M}\p{N}'’]*/gu, (word) => {
          const [first = "", ...rest] = word;
          return `${first.toUpperCase()}${rest.join("")}`;
        }),
    ),
};
