import type { TextContext, TextResult } from "../../define/field-type.ts";
import type { Field } from "@quoin/definition";
import { isGroup } from "../../schema/is-group.ts";
import { foldWidth } from "../../text/fold-width.ts";
import { readDay } from "../../time/read-day.ts";

const BETWEEN = /\s*(?:~|～|〜|至|到|–|—)\s*|\s+(?:to|until|-)\s+/iu;

/** The sign between two days that are themselves written with another: "2026/3/1-2026/3/5", "2026-03-01/2026-03-05". */
const ALONE = /^([^-]+)-([^-]+)$|^([^/]+)\/([^/]+)$/u;

/** "2026-03-01 ~ 2026-03-05"; an open range ends with the sign. "" for what is no range. */
export function printRange(value: unknown): string {
  if (!isGroup(value)) return "";
  const { from, to } = value;
  if (typeof from !== "string") return "";
  return `${from} ~${typeof to === "string" ? ` ${to}` : ""}`;
}

/** Reads two days with a sign or a word between them; one day alone is a range of that day. */
export function readRange(typed: string, _field: Field, { locale }: TextContext): TextResult {
  const text = foldWidth(typed).trim();
  const [, ...found] = ALONE.exec(text) ?? [];
  const alone = found.filter((end) => end !== undefined);
  const days = alone.map((end) => readDay(end.trim(), locale));
  const ends = days.length === 2 && days.every((day) => !("problem" in day)) ? alone : text.split(BETWEEN);
  const [first = "", second] = ends;
  const from = readDay(first, locale);
  if ("problem" in from || ends.length > 2)
    return { problem: "problem" in from ? from.problem : { code: "bad_date", params: { value: typed } } };
  if (second === undefined) return { value: { from: from.value, to: from.value } };
  if (second === "") return { value: { from: from.value } };
  const to = readDay(second, locale);
  return "problem" in to ? to : { value: { from: from.value, to: to.value } };
}
