import type { FormulaFunction } from "../define/formula-function.ts";
import { count } from "../value/make.ts";
import { localTime } from "./support/local-time.ts";

export const hour: FormulaFunction = {
  name: "HOUR",
  group: "date",
  params: [{ name: "time", accepts: ["instant", "time"] }],
  returns: "number",
  zoned: true,
  docs: { en: "The hour, 0 to 23.", "zh-CN": "小时数，0 到 23。" },
  examples: [
    ["HOUR(NOW())", "14"],
    ["HOUR(TIME(9, 30))", "9"],
  ],
  call: ([value], { timeZone }) => count(Math.floor(localTime(value, timeZone) / 3_600_000)),
};
