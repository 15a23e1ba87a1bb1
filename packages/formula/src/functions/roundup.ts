import type { FormulaFunction } from "../define/formula-function.ts";
import { rounding } from "./support/rounding.ts";

export const roundup: FormulaFunction = rounding("up", {
  name: "ROUNDUP",
  docs: {
    en: "Rounded away from zero to so many digits after the point.",
    "zh-CN": "向远离零的方向舍入到指定的小数位数。",
  },
  examples: [
    ["ROUNDUP(2.341, 2)", "2.35"],
    ["ROUNDUP(-2.1)", "-3"],
  ],
});
