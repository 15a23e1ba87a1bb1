import type { FormulaFunction } from "../define/formula-function.ts";
import { rounding } from "./support/rounding.ts";

export const rounddown: FormulaFunction = rounding("down", {
  name: "ROUNDDOWN",
  docs: {
    en: "Rounded towards zero to so many digits after the point.",
    "zh-CN": "向零的方向舍去到指定的小数位数。",
  },
  examples: [
    ["ROUNDDOWN(2.349, 2)", "2.34"],
    ["ROUNDDOWN(-2.9)", "-2"],
  ],
});
