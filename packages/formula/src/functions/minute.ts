import type { FormulaFunction } from "../define/formula-function.ts";
import { count } from "../value/make.ts";
import { localTime } from "./support/local-time.ts";

export const minute: FormulaFunction = {
  name: "MINUTE",
  group: "date",
  params: [{ name: "time", accepts: ["instant", "time"] }],
  returns: "number",
  zoned: true,
  docs: { en: "The minute, 0 to 59.", "zh-CN": "分钟数，0 到 59。" },
  examples: [["MINUTE(NOW())", "30"]],
  call: ([value], { timeZone }) => count(Math.floor(localTime(value, timeZone) / 60_000) % 60),
};
