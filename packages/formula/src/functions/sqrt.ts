import type { FormulaFunction } from "../define/formula-function.ts";
import { asNumber } from "../value/as.ts";
import { failure } from "../value/failure.ts";
import { number } from "../value/make.ts";
import { squareRoot } from "../decimal/power.ts";

export const sqrt: FormulaFunction = {
  name: "SQRT",
  group: "number",
  params: [{ name: "number", accepts: "number" }],
  returns: "number",
  docs: { en: "The square root.", "zh-CN": "平方根。" },
  examples: [
    ["SQRT(2.25)", "1.5"],
    ["ROUND(SQRT(2), 6)", "1.414214"],
    ["SQRT(-1)", "#bad_root"],
  ],
  call: ([value]) => (asNumber(value).coefficient < 0n ? failure("bad_root") : number(squareRoot(asNumber(value)))),
};
