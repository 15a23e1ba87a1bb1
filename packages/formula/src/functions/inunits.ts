import type { FormulaFunction } from "../define/formula-function.ts";
import { divide } from "../decimal/arithmetic.ts";
import { whole } from "../decimal/decimal.ts";
import { asMs, asText } from "../value/as.ts";
import { failure } from "../value/failure.ts";
import { number } from "../value/make.ts";
import { unitOf } from "./support/units.ts";
import { unitLength } from "./support/units.ts";

export const inunits: FormulaFunction = {
  name: "INUNITS",
  group: "date",
  params: [
    { name: "duration", accepts: "duration" },
    { name: "unit", accepts: "text", choices: ["weeks", "days", "hours", "minutes", "seconds"] },
  ],
  returns: "number",
  docs: {
    en: "A length of time as a number of weeks, days, hours, minutes or seconds.",
    "zh-CN": "将时长换算为周、天、小时、分钟或秒的数值。",
  },
  examples: [
    ['INUNITS(DURATION(90, "minutes"), "hours")', "1.5"],
    ['INUNITS(DURATION(90, "minutes"), "years")', "#bad_unit"],
  ],
  call: ([length, unit]) => {
    const name = unitOf(asText(unit));
    const one = name && unitLength(name);
    if (one === undefined) return failure("bad_unit", { unit: asText(unit).slice(0, 40) });
    return number(divide(whole(asMs(length)), whole(one)));
  },
};
