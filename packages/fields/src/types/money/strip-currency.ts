import { foldWidth } from "../../text/fold-width.ts";
import { currencySymbol } from "./currency.ts";
import { MARKS } from "./marks.ts";

/** An amount without any sign of a currency. */
const BARE = /^-?\d[\d.,]*$/;

/**
 * Takes the field's currency off an amount: "¥1,200", "1200 元", "CNY 5", "-¥5". `undefined` where another currency is named,
 * because reading "$5" as five yuan would be worse than asking.
 */
export function stripCurrency(text: string, currency: string, locale: string): string | undefined {
  if (BARE.test(text)) return text;
  let plain = foldWidth(text).replaceAll("￥", "¥").trim().toUpperCase();
  for (const [mark, codes] of [
    [currency, [currency]],
    [currencySymbol(currency, locale).toUpperCase(), [currency]],
    ...MARKS,
  ] as const) {
    const at = plain.indexOf(mark);
    if (at < 0 || mark === "") continue;
    if (!codes.includes(currency)) return undefined;
    plain = `${plain.slice(0, at)} ${plain.slice(at + mark.length)}`.trim();
  }
  const code = /^[A-Z]{3}\b|(?<=[\d\s])[A-Z]{3}$/.exec(plain);
  return code ? undefined : plain.replace(/^([+-]|\()\s+/, "$1");
}
