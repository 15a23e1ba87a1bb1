import type { Field } from "@quoin/definition";
import type { TextContext, TextResult } from "../../define/field-type.ts";
import { foldWidth } from "../../text/fold-width.ts";
import { isDate } from "../../time/is-date.ts";
import { readDay } from "../../time/read-day.ts";

/** A month as text that `readDay` takes once a first day is put to it. */
const WHOLE: readonly (readonly [RegExp, string])[] = [
  [/^(\d{4})\s*[-/.]\s*(\d{1,2})$/, "$1-$2-1"],
  [/^(\d{1,2})\s*[-/.]\s*(\d{4})$/, "$2-$1-1"],
  [/^(\d{2}|\d{4})\s*年\s*(\d{1,2})\s*月?$/u, "$1年$2月1日"],
  [/^(\d{4})(\d{2})$/, "$1-$2-1"],
  [/^([a-z]{3,9})\.?[\s,-]+(\d{2}|\d{4})$/i, "1 $1 $2"],
];

/** Reads a month in Chinese and English; a whole day only where it is the first, as spreadsheets write months. */
export function readMonth(typed: string, _field: Field, { locale }: TextContext): TextResult {
  const plain = foldWidth(typed).trim();
  const bad: TextResult = { problem: { code: "bad_month", params: { value: typed } } };
  const form = WHOLE.find(([pattern]) => pattern.test(plain));
  const read = readDay(form ? plain.replace(form[0], form[1]) : plain, locale);
  if ("problem" in read || !isDate(read.value)) return bad;
  return read.value.endsWith("-01") ? { value: read.value.slice(0, 7) } : bad;
}
