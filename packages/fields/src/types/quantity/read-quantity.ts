import type { Field } from "@quoin/definition";
import type { TextContext, TextResult } from "../../define/field-type.ts";
import { decimalDigits } from "../../decimal/decimal-digits.ts";
import { parseDecimal } from "../../decimal/parse-decimal.ts";
import { scaleOf } from "../../decimal/scale-of.ts";
import { foldWidth } from "../../text/fold-width.ts";
import { conversion, unitKey } from "./units.ts";

/** The figure, and the words behind it. */
const PARTS = /^([-+(]?[\d.,\s'’eE+-]*\d\)?)\s*(.*)$/u;

/** "12.5 kg", "1.2t", "3.5万公斤" in the field's unit. Another kind of unit is refused, never dropped. */
export function readQuantity(typed: string, { schema }: Field, { locale }: TextContext): TextResult {
  const own = schema["x-unit"] ?? "";
  const plain = foldWidth(typed).trim();
  const [figure, unit] = split(plain, own);
  const read = parseDecimal(figure, locale);
  if ("problem" in read) return { problem: { code: "bad_number", params: { value: typed } } };
  if (unit === "" || unitKey(unit) === unitKey(own)) return read;
  const factor = conversion(unit, own);
  if (factor === undefined) return { problem: { code: "other_unit", params: { value: typed, expected: own } } };
  return factor === 1 ? read : { value: rounded(read.value * factor, scaleOf(schema)) };
}

/** Chinese counts by ten thousands stand before the unit and are the figure's: 万公斤. But 千克 is a unit. */
function split(plain: string, own: string): readonly [string, string] {
  const match = PARTS.exec(plain);
  if (!match) return [plain, ""];
  const [, figure = "", words = ""] = match;
  const counted =
    /^[千万萬亿億]/u.test(words) && unitKey(words) !== unitKey(own) && conversion(words, own) === undefined;
  return counted ? [`${figure}${words.slice(0, 1)}`, words.slice(1).trim()] : [figure, words];
}

/** A converted figure has more digits than a field keeps; what binary arithmetic adds at the end goes too. */
function rounded(value: number, scale: number): number {
  const near = Number(value.toPrecision(14));
  return (decimalDigits(near)?.decimals ?? 0) <= scale ? near : Number(near.toFixed(scale)) + 0;
}
