import type { FormulaFunction } from "../define/formula-function.ts";
import { dayOf } from "../time/civil.ts";
import { failure } from "../value/failure.ts";
import { date } from "../value/make.ts";
import { localDay } from "./support/local-day.ts";

export const datevalue: FormulaFunction = {
  name: "DATEVALUE",
  group: "date",
  params: [{ name: "value", accepts: ["text", "instant", "date"] }],
  returns: "date",
  zoned: true,
  docs: {
    en: "The date of a text such as 2026-03-05, or the day on which a moment falls.",
    "zh-CN": "将 2026-03-05 这样的文本转换为日期，或取某一时刻所在的日期。",
  },
  examples: [
    ['DATEVALUE("2026-03-05")', "2026-03-05"],
    ['DATEVALUE("2026/3/5")', "2026-03-05"],
    ['DATEVALUE("2026年3月5日")', "2026-03-05"],
    ["DATEVALUE(NOW())", "2026-03-05"],
    ['DATEVALUE("2026-02-31")', "#bad_date"],
  ],
  call: ([value], { timeZone }) => {
    if (value?.kind !== "text") return date(localDay(value, timeZone));
    const match = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$/u.exec(
      value.text.normalize("NFKC").trim(),
    );
    const day = match && dayOf({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) });
    return typeof day === "number" ? date(day) : failure("bad_date", { value: value.text.slice(0, 40) });
  },
};
