import type { Problem } from "@quoin/definition";
import { foldWidth } from "../text/fold-width.ts";
import { decimalDigits } from "./decimal-digits.ts";
import { MOST_DIGITS } from "./limits.ts";
import { separatorsOf } from "./separators.ts";

export type DecimalResult = { readonly value: number } | { readonly problem: Omit<Problem, "path"> };

/** Powers of ten that Chinese writes after a number. */
const UNITS: Readonly<Record<string, number>> = { 千: 3, 万: 4, 萬: 4, 亿: 8, 億: 8 };

const PLAIN = /^-?\d+(?:\.\d+)?$/;

const bad = (text: string): DecimalResult => ({ problem: { code: "bad_number", params: { value: text } } });

/**
 * Reads a number as people write it: "1,286,000.50", "１２８", "−3", "(1,200)", "3.5万", "1.2E+05".
 * Separators are the reader's language's; a comma must group three digits, so that "1,5" is never read as 15.
 * More than 15 significant digits are refused, not rounded.
 */
export function parseDecimal(text: string, locale: string): DecimalResult {
  const { group, decimal } = separatorsOf(locale);
  // As programs write them, at most 15 digits: most of what files hold.
  if (decimal === "." && text.length <= MOST_DIGITS && PLAIN.test(text)) return { value: Number(text) + 0 };
  let plain = foldWidth(text)
    .replace(/[−–—﹣]/gu, "-")
    .replace(/[’']/gu, "")
    .trim();
  const bracketed = /^\((.+)\)$/u.exec(plain);
  if (bracketed?.[1]) plain = `-${bracketed[1]}`;
  const unit = UNITS[plain.at(-1) ?? ""];
  if (unit !== undefined) plain = plain.slice(0, -1).trim();
  const match = /^([+-]?)\s*(\d[\d.,\s]*|[.,]\d+)(?:e([+-]?\d{1,3}))?(-?)$/iu.exec(plain);
  if (!match || (match[1] && match[4])) return bad(text);
  const mantissa = ungroup(match[2] ?? "", group.trim() || " ", decimal);
  if (mantissa === undefined) return bad(text);
  const exponent = Number(match[3] ?? 0) + (unit ?? 0);
  const value = Number(`${match[1] === "-" || match[4] ? "-" : ""}${mantissa}e${exponent}`) + 0;
  const significant = mantissa.replace(".", "").replace(/^0+/, "").replace(/0+$/, "");
  if (significant.length > MOST_DIGITS || !decimalDigits(value)) {
    return { problem: { code: "too_many_digits", params: { limit: MOST_DIGITS } } };
  }
  return { value };
}

/** "1,286,000.50" → "1286000.50"; `undefined` where the groups are not of three digits. */
function ungroup(text: string, group: string, decimal: string): string | undefined {
  const [whole = "", fraction, more] = text.trim().split(decimal);
  if (more !== undefined || (fraction !== undefined && !/^\d*$/.test(fraction))) return undefined;
  const groups = whole.split(/\s/.test(group) ? /\s/u : whole.includes(group) ? group : /\s/u);
  const grouped =
    groups.length === 1 || groups.every((part, index) => (index === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(part));
  if (!grouped || !groups.every((part) => /^\d*$/.test(part))) return undefined;
  return `${groups.join("") || "0"}.${fraction || "0"}`;
}
