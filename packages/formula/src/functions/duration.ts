import type { FormulaFunction } from "../define/formula-function.ts";
import { duration } from "../value/make.ts";
import { multiply } from "../decimal/arithmetic.ts";
import { whole } from "../decimal/decimal.ts";
import { round } from "../decimal/round.ts";
import { asNumber, asText } from "../value/as.ts";
import { failure } from "../value/failure.ts";
import { unitOf } from "./support/units.ts";
import { unitLength } from "./support/units.ts";

export const durationFunction: FormulaFunction = {
  name: "DURATION",
  group: "date",
  params: [
    { name: "amount", accepts: "number" },
    { name: "unit", accepts: "text", choices: ["weeks", "days", "hours", "minutes", "seconds"] },
  ],
  returns: "duration",
  docs: {
    en: "A length of time: so many weeks, days, hours, minutes or seconds.",
    "zh-CN": "时长：若干周、天、小时、分钟或秒。",
  },
  examples: [
    ['DURATION(1.5, "hours")', "1:30"],
    ['DURATION(2, "days") / DURATION(1, "hours")', "48"],
    ['DURATION(1, "months")', "#bad_unit"],
  ],
  call: ([amount, unit]) => {
    const name = unitOf(asText(unit));
    const length = name && unitLength(name);
    if (length === undefined) return failure("bad_unit", { unit: asText(unit).slice(0, 40) });
    const exact = multiply(asNumber(amount), whole(length));
    const ms = exact && round(exact, 0);
    return ms === undefined ? failure("overflow") : duration(Number(ms.coefficient));
  },
};
