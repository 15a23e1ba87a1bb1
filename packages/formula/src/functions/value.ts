import type { FormulaFunction } from "../define/formula-function.ts";
import { asText } from "../value/as.ts";
import { failure } from "../value/failure.ts";
import { number } from "../value/make.ts";
import { readNumber } from "./support/read-number.ts";

export const valueFunction: FormulaFunction = {
  name: "VALUE",
  group: "text",
  params: [{ name: "text", accepts: "text" }],
  returns: "number",
  docs: {
    en: "The number that a text says: commas between thousands and a percent sign are understood.",
    "zh-CN": "将文本转换为数字，可识别千位分隔逗号和百分号。",
  },
  examples: [
    ['VALUE("1,286,000.50")', "1286000.5"],
    ['VALUE("25%")', "0.25"],
    ['VALUE("１２８")', "128"],
    ['VALUE("abc")', "#bad_number"],
    ['VALUE("1,5")', "#bad_number"],
  ],
  call: ([value]) => {
    const read = readNumber(asText(value));
    return read === undefined ? failure("bad_number", { value: asText(value).slice(0, 40) }) : number(read);
  },
};
