import type { FormulaFunction } from "../define/formula-function.ts";
import { rounding } from "./support/rounding.ts";

export const roundFunction: FormulaFunction = rounding("half", {
  name: "ROUND",
  docs: {
    en: "Rounded to so many digits after the point; halves away from zero. Negative places round to tens, hundreds and so on.",
    "zh-CN": "四舍五入到指定的小数位数（五一律远离零进位）。位数为负时舍入到十位、百位等。",
  },
  examples: [
    ["ROUND(2.345, 2)", "2.35"],
    ["ROUND(-2.5)", "-3"],
    ["ROUND(1250, -2)", "1300"],
    ["ROUND(1.005, 2)", "1.01"],
  ],
});
