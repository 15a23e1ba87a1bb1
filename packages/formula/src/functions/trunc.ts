import type { FormulaFunction } from "../define/formula-function.ts";
import { rounding } from "./support/rounding.ts";

export const trunc: FormulaFunction = rounding("down", {
  name: "TRUNC",
  docs: {
    en: "The number cut off after so many digits behind the point; whole without them.",
    "zh-CN": "截去指定小数位数之后的数字，默认截为整数。",
  },
  examples: [
    ["TRUNC(2.349, 2)", "2.34"],
    ["TRUNC(-2.9)", "-2"],
  ],
});
