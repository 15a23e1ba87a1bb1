import type { FormulaFunction } from "../define/formula-function.ts";
import { count } from "../value/make.ts";
import { localTime } from "./support/local-time.ts";

export const second: FormulaFunction = {
  name: "SECOND",
  group: "date",
  params: [{ name: "time", accepts: ["instant", "time"] }],
  returns: "number",
  zoned: true,
  docs: { en: "The second, 0 to 59.", "zh-CN": "秒数，0 到 59。" },
  examples: [["SECOND(TIME(9, 30, 15))", "15"]],
  call: ([value], { timeZone }) => count(Math.floor(localTime(value, timeZone) / 1000) % 60),
};
