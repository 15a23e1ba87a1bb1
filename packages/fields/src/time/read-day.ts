import type { Problem } from "@quoin/definition";
import { isDate } from "./is-date.ts";

export type DayResult = { readonly value: string } | { readonly problem: Omit<Problem, "path"> };

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** Years of two digits: the nearest past or coming, as spreadsheets read them. */
const yearOf = (digits: string): number =>
  digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) < 50 ? 2000 : 1900);

const dayOf = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

const FORMS: readonly (readonly [RegExp, (parts: readonly string[]) => string])[] = [
  [/^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})$/, ([y, m, d]) => dayOf(Number(y), Number(m), Number(d))],
  [
    /^(\d{2}|\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?$/,
    ([y = "", m, d]) => dayOf(yearOf(y), Number(m), Number(d)),
  ],
  [/^(\d{4})(\d{2})(\d{2})$/, ([y, m, d]) => dayOf(Number(y), Number(m), Number(d))],
  [
    /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{2}|\d{4})$/i,
    ([d, m = "", y = ""]) => dayOf(yearOf(y), monthOf(m), Number(d)),
  ],
  [
    /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i,
    ([m = "", d, y]) => dayOf(Number(y), monthOf(m), Number(d)),
  ],
];

/** "12/11/2026": month first in the United States, day first elsewhere; without a region only where one of them cannot be a month. */
function shortForm(
  first: number,
  second: number,
  { year, locale }: { readonly year: number; readonly locale: string },
): string | undefined {
  const monthFirst = dayOf(year, first, second);
  const dayFirst = dayOf(year, second, first);
  if (first === second || first > 12) return dayFirst;
  if (second > 12 || locale === "en-US") return monthFirst;
  return /^en-./.test(locale) ? dayFirst : undefined;
}

/** Days since 1899-12-30, as spreadsheets count them; 1910 to 2173, so that no year or short number is taken for one. */
const serialDay = (serial: number): string =>
  new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);

/** Reads a day as people write it in Chinese and English, or as a spreadsheet's serial number. Weekdays beside it are passed over. */
export function readDay(text: string, locale: string): DayResult {
  const plain = text
    .replace(/[（(]?(?:周|星期|礼拜)[一二三四五六日天][)）]?/gu, " ")
    .replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i, "")
    .trim();
  const bad: DayResult = { problem: { code: "bad_date", params: { value: text } } };
  const checked = (day: string): DayResult => (isDate(day) ? { value: day } : bad);
  for (const [form, toDay] of FORMS) {
    const match = form.exec(plain);
    if (match) return checked(toDay(match.slice(1)));
  }
  const short = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})$/.exec(plain);
  if (short) {
    const day = shortForm(Number(short[1]), Number(short[2]), { year: Number(short[3]), locale });
    return day === undefined ? { problem: { code: "ambiguous_date", params: { value: text } } } : checked(day);
  }
  const serial = /^\d{4,6}$/.test(plain) ? Number(plain) : 0;
  return serial >= 3654 && serial <= 99_999 && plain.length === 5 ? checked(serialDay(serial)) : bad;
}
