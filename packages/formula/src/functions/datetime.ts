import type { FormulaFunction } from "../define/formula-function.ts";
import { DAY_MS } from "../time/civil.ts";
import { instantAt } from "../time/zone.ts";
import { asDay, asMs } from "../value/as.ts";
import { instant } from "../value/make.ts";

export const datetime: FormulaFunction = {
  name: "DATETIME",
  group: "date",
  params: [
    { name: "date", accepts: "date" },
    { name: "time", accepts: "time", optional: true },
  ],
  returns: "instant",
  zoned: true,
  docs: {
    en: "The moment at which the clock shows a time on a date; midnight without one. A time that daylight saving skips is taken as if the clocks had not been moved yet.",
    "zh-CN": "某一日期某一时间对应的时刻，默认零点。夏令时跳过的时间按尚未拨快的时钟计算。",
  },
  examples: [
    ["DATETIME(DATE(2026, 3, 5))", "2026-03-04T16:00:00.000Z"],
    ["DATETIME(DATE(2026, 3, 5), TIME(14, 30))", "2026-03-05T06:30:00.000Z"],
  ],
  call: ([day, clock], { timeZone }) => instant(instantAt(asDay(day) * DAY_MS + asMs(clock), timeZone)),
};
