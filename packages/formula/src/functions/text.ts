import type { FormulaFunction } from "../define/formula-function.ts";
import { text } from "../value/make.ts";
import { asText } from "../value/as.ts";
import { failure } from "../value/failure.ts";
import { formatDate } from "./support/format-date.ts";
import { formatNumber } from "./support/format-number.ts";

export const textFunction: FormulaFunction = {
  name: "TEXT",
  group: "text",
  params: [
    { name: "value", accepts: ["number", "date", "instant", "time", "duration"] },
    { name: "format", accepts: "text" },
  ],
  returns: "text",
  zoned: true,
  docs: {
    en: "A number, date or time written out by a pattern: 0.00, #,##0, 0%, yyyy-mm-dd, hh:mm, dddd, aaaa. Letters in quotes stand for themselves.",
    "zh-CN":
      "按格式将数字、日期或时间写成文本：0.00、#,##0、0%、yyyy年m月d日、hh:mm、aaaa（星期）。引号中的字母按原样显示。",
  },
  examples: [
    ['TEXT(1286000.5, "#,##0.00")', "1,286,000.50"],
    ['TEXT(0.256, "0.0%")', "25.6%"],
    ['TEXT(7, "000")', "007"],
    ['TEXT(1200, "¥#,##0")', "¥1,200"],
    ['TEXT(1200.5, "#,##0.00元")', "1,200.50元"],
    ['TEXT(DATE(2026, 3, 5), "yyyy年m月d日 aaaa")', "2026年3月5日 星期四"],
    ['TEXT(DATE(2026, 3, 5), "dd/mm/yy")', "05/03/26"],
    ['TEXT(NOW(), "yyyy-mm-dd hh:mm")', "2026-03-05 14:30"],
    ['TEXT(DURATION(26, "hours"), "h:mm")', "26:00"],
    ['TEXT(1, "abc")', "#bad_format"],
  ],
  call: ([value, format], { timeZone }) => {
    const pattern = asText(format);
    const shown =
      value?.kind === "number"
        ? formatNumber(value.number, pattern)
        : value === undefined || value.kind === "blank"
          ? ""
          : formatDate(value, pattern, timeZone);
    return shown === undefined ? failure("bad_format", { format: pattern }) : text(shown);
  },
};
