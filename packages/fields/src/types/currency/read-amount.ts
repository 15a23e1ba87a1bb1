import type { Field } from "@quoin/definition";
import type { TextContext, TextResult } from "../../define/field-type.ts";
import { parseDecimal } from "../../decimal/parse-decimal.ts";
import { foldWidth } from "../../text/fold-width.ts";
import { currencyOf, currencySymbol } from "../money/currency.ts";
import { MARKS } from "../money/marks.ts";
import { tidyAmount } from "./tidy-amount.ts";

const CODE = /^([+-]?)\s*([A-Z]{3})\b\s*|\s*\b([A-Z]{3})$|(?<=[\d\s.])([A-Z]{3})$/;

/** The currency that a text names, and the text without it. A sign of several currencies is the field's own where that is one of them. */
function takeCurrency(text: string, home: string, locale: string): readonly [currency: string, rest: string] {
  const plain = text.replaceAll("￥", "¥").toUpperCase();
  const own = currencySymbol(home, locale).toUpperCase();
  for (const [mark, codes] of [...MARKS, [own, [home]]] as const) {
    const at = plain.indexOf(mark);
    if (mark === "" || at < 0) continue;
    return [codes.includes(home) ? home : (codes[0] ?? home), `${plain.slice(0, at)}${plain.slice(at + mark.length)}`];
  }
  const match = CODE.exec(plain);
  const code = match?.[2] ?? match?.[3] ?? match?.[4];
  return code === undefined ? [home, plain] : [code, plain.replace(CODE, "$1")];
}

/** Reads "USD 1,200.50 @ 7.1", "€30", "3.5万美元", "1200": amount, currency, and the rate where it is told or known to the field. */
export function readAmount(typed: string, field: Field, { locale }: TextContext): TextResult {
  const [money = "", told, ...more] = foldWidth(typed).trim().split("@");
  const [currency, figure] = takeCurrency(money.trim(), currencyOf(field.schema), locale);
  const amount = parseDecimal(figure.trim().replace(/^([+-])\s+/, "$1"), locale);
  const bad: TextResult = { problem: { code: "bad_number", params: { value: typed } } };
  if ("problem" in amount || more.length > 0) return bad;
  const rate = told === undefined ? undefined : parseDecimal(told, locale);
  if (rate && "problem" in rate) return bad;
  return { value: tidyAmount({ amount: amount.value, currency, ...(rate && { rate: rate.value }) }, field) };
}
