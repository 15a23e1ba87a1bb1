import type { FormulaFunction } from "../define/formula-function.ts";
import { roundPlaces } from "./support/round-to.ts";

export const roundup: FormulaFunction = {
  name: "ROUNDUP",
  group: "number",
  params: [
    { name: "number", accepts: "number" },
    { name: "places", accepts: "number", optional: true },
  ],
  returns: "number",
  docs: {
    en: "Rounded away from zero to so many digits after the point.",
    "zh-CN": "向远离零的方向舍入到指定的小数位数。",
  },
  examples: [
    ["ROUNDUP(2.341, 2)", "2.35"],
    ["ROUNDUP(-2.1)", "-3"],
  ],
  call: (args) => roundPlaces(args, "up"),
};
