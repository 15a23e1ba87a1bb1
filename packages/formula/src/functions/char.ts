import type { FormulaFunction } from "../define/formula-function.ts";
import { asInteger } from "../value/as.ts";
import { failure } from "../value/failure.ts";
import { text } from "../value/make.ts";

export const char: FormulaFunction = {
  name: "CHAR",
  group: "text",
  params: [{ name: "code", accepts: "number" }],
  returns: "text",
  docs: {
    en: "The character of a Unicode number: CHAR(10) begins a new line.",
    "zh-CN": "Unicode 编码对应的字符：CHAR(10) 为换行。",
  },
  examples: [
    ["CHAR(65)", "A"],
    ["CHAR(22522)", "基"],
    ["CHAR(0)", "#bad_character"],
    ["CHAR(55296)", "#bad_character"],
  ],
  call: ([code]) => {
    const point = asInteger(code);
    const half = point >= 0xd800 && point <= 0xdfff;
    return point < 1 || point > 0x10ffff || half
      ? failure("bad_character", { code: point })
      : text(String.fromCodePoint(point));
  },
};
