import type { FormulaFunction } from "../define/formula-function.ts";
import { parseClock } from "../time/iso.ts";
import { failure } from "../value/failure.ts";
import { time } from "../value/make.ts";
import { localTime } from "./support/local-time.ts";

export const timevalue: FormulaFunction = {
  name: "TIMEVALUE",
  group: "date",
  params: [{ name: "value", accepts: ["text", "instant", "time"] }],
  returns: "time",
  zoned: true,
  docs: {
    en: "The time of day of a text such as 14:30, or of a moment.",
    "zh-CN": "将 14:30 这样的文本转换为时间，或取某一时刻的时间。",
  },
  examples: [
    ['TIMEVALUE("9:30")', "09:30"],
    ["TIMEVALUE(NOW())", "14:30"],
    ['TIMEVALUE("25:00")', "#bad_date"],
  ],
  call: ([value], { timeZone }) => {
    if (value?.kind !== "text") return time(localTime(value, timeZone));
    const ms = parseClock(value.text.normalize("NFKC").trim());
    return ms === undefined ? failure("bad_date", { value: value.text.slice(0, 40) }) : time(ms);
  },
};
