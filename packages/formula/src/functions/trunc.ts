import type { FormulaFunction } from "../define/formula-function.ts";
import { roundPlaces } from "./support/round-to.ts";

export const trunc: FormulaFunction = {
  name: "TRUNC",
  group: "number",
  params: [
    { name: "number", accepts: "number" },
    { name: "places", accepts: "number", optional: true },
  ],
  returns: "number",
  docs: {
    en: "The number cut off after so many digits behind the point; whole without them.",
    "zh-CN": "截去指定小数位数之后的数字，默认截为整数。",
  },
  examples: [
    ["TRUNC(2.349, 2)", "2.34"],
    ["TRUNC(-2.9)", "-2"],
  ],
  call: (args) => roundPlaces(args, "down"),
};
