import { absolute } from "../../decimal/arithmetic.ts";
import { type Decimal, power10 } from "../../decimal/decimal.ts";
import { round } from "../../decimal/round.ts";
import { printDecimal } from "../../decimal/text.ts";

const DIGITS = "零壹贰叁肆伍陆柒捌玖";
const UNITS = ["", "拾", "佰", "仟"];
/** Up to 9,999 万亿: what amounts in words are written to. */
const GROUPS = ["", "万", "亿", "万亿"];

const digit = (text: string, index: number): string => DIGITS.charAt(Number(text.charAt(index)));

/** Four digits with their units; zeros between other digits are one 零. */
function groupWords(digits: string): string {
  let words = "";
  let zero = false;
  for (let index = 0; index < digits.length; index += 1) {
    if (digits.charAt(index) === "0") zero = words !== "";
    else {
      words += `${zero ? "零" : ""}${digit(digits, index)}${UNITS[digits.length - 1 - index]}`;
      zero = false;
    }
  }
  return words;
}

function wholeWords(digits: string): string {
  const size = Math.ceil(digits.length / 4);
  const padded = digits.padStart(size * 4, "0");
  let words = "";
  let gap = false;
  for (let group = 0; group < size; group += 1) {
    const part = padded.slice(group * 4, group * 4 + 4);
    const name = GROUPS[size - 1 - group] ?? "";
    if (Number(part) === 0) {
      gap = words !== "";
      continue;
    }
    const zero = words !== "" && (gap || part.startsWith("0"));
    // 万亿 followed by 亿 is said once: 壹万贰仟亿.
    const label = name === "万亿" && Number(padded.slice(group * 4 + 4, group * 4 + 8)) > 0 ? "万" : name;
    words += `${zero ? "零" : ""}${groupWords(part)}${label}`;
    gap = false;
  }
  return words;
}

/** An amount in Chinese capitals, rounded to fen; `undefined` from 10^16 on. */
export function rmbWords(amount: Decimal): string | undefined {
  const rounded = round(amount, 2);
  if (!rounded || absolute(rounded).coefficient >= power10(16 + rounded.scale)) return undefined;
  const [wholePart = "0", fraction = "00"] = printDecimal(absolute(rounded), 2).split(".");
  const [jiao, fen] = [fraction.charAt(0), fraction.charAt(1)];
  const yuan = wholeWords(wholePart.replace(/^0+/u, ""));
  const sign = rounded.coefficient < 0n ? "负" : "";
  if (jiao === "0" && fen === "0") return `${sign}${yuan === "" ? "零" : yuan}元整`;
  const small =
    (jiao === "0" ? (yuan === "" ? "" : "零") : `${digit(fraction, 0)}角`) +
    (fen === "0" ? "整" : `${digit(fraction, 1)}分`);
  return `${sign}${yuan === "" ? "" : `${yuan}元`}${small}`;
}
