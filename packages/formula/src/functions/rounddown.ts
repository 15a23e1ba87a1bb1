import type { FormulaFunction } from "../define/formula-function.ts";
import { roundPlaces } from "./support/round-to.ts";

export const rounddown: FormulaFunction = {
  name: "ROUNDDOWN",
  group: "number",
  params: [
    { name: "number", accepts: "number" },
    { name: "places", accepts: "number", optional: true },
  ],
  returns: "number",
  docs: {
    en: "Rounded towards zero to so many digits after the point.",
    "zh-CN": "向零的方向舍去到指定的小数位数。",
  },
  examples: [
    ["ROUNDDOWN(2.349, 2)", "2.34"],
    ["ROUNDDOWN(-2.9)", "-2"],
  ],
  call: (args) => roundPlaces(args, "down"),
};
