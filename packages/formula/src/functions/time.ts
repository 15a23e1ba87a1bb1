import type { FormulaFunction } from "../define/formula-function.ts";
import { time } from "../value/make.ts";
import { asInteger } from "../value/as.ts";
import { failure } from "../value/failure.ts";

export const timeFunction: FormulaFunction = {
  name: "TIME",
  group: "date",
  params: [
    { name: "hour", accepts: "number" },
    { name: "minute", accepts: "number" },
    { name: "second", accepts: "number", optional: true },
  ],
  returns: "time",
  docs: { en: "A time of day.", "zh-CN": "一天中的某个时间。" },
  examples: [
    ["TIME(9, 30)", "09:30"],
    ["TIME(23, 59, 59)", "23:59:59"],
    ["TIME(24, 0)", "#bad_argument"],
  ],
  call: ([hour, minute, second]) => {
    const [h, m, s] = [asInteger(hour), asInteger(minute), asInteger(second)];
    if (h < 0 || h > 23) return failure("bad_argument", { parameter: "hour" });
    if (m < 0 || m > 59) return failure("bad_argument", { parameter: "minute" });
    if (s < 0 || s > 59) return failure("bad_argument", { parameter: "second" });
    return time(((h * 60 + m) * 60 + s) * 1000);
  },
};
