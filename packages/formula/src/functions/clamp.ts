import type { FormulaFunction } from "../define/formula-function.ts";
import { compare } from "../decimal/arithmetic.ts";
import { asNumber } from "../value/as.ts";
import { failure } from "../value/failure.ts";
import { number } from "../value/make.ts";

export const clamp: FormulaFunction = {
  name: "CLAMP",
  group: "number",
  params: [
    { name: "number", accepts: "number" },
    { name: "least", accepts: "number" },
    { name: "most", accepts: "number" },
  ],
  returns: "number",
  docs: { en: "The number, kept within two bounds.", "zh-CN": "将数字限制在上下限之间。" },
  examples: [
    ["CLAMP(120, 0, 100)", "100"],
    ["CLAMP(-1, 0, 100)", "0"],
    ["CLAMP(1, 5, 3)", "#bad_argument"],
  ],
  call: ([value, least, most]) => {
    const [low, high, at] = [asNumber(least), asNumber(most), asNumber(value)];
    if (compare(low, high) > 0) return failure("bad_argument", { parameter: "most" });
    return number(compare(at, low) < 0 ? low : compare(at, high) > 0 ? high : at);
  },
};
