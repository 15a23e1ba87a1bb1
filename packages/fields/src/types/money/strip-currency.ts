import { foldWidth } from "../../text/fold-width.ts";
import { currencySymbol } from "./currency.ts";

/** Signs and words of currencies that people write, and the codes that they may mean. The first letter decides nothing alone. */
const MARKS: readonly (readonly [mark: string, codes: readonly string[]])[] = [
  ["人民币", ["CNY"]],
  ["RMB", ["CNY"]],
  ["CN¥", ["CNY"]],
  ["JP¥", ["JPY"]],
  ["US$", ["USD"]],
  ["HK$", ["HKD"]],
  ["NT$", ["TWD"]],
  ["美元", ["USD"]],
  ["港元", ["HKD"]],
  ["港币", ["HKD"]],
  ["欧元", ["EUR"]],
  ["英镑", ["GBP"]],
  ["日元", ["JPY"]],
  ["元", ["CNY", "HKD", "TWD"]],
  ["圆", ["CNY", "JPY"]],
  ["¥", ["CNY", "JPY"]],
  ["$", ["USD", "HKD", "TWD", "SGD", "AUD", "CAD", "NZD", "MXN"]],
  ["€", ["EUR"]],
  ["£", ["GBP"]],
  ["₩", ["KRW"]],
  ["₹", ["INR"]],
];

/**
 * Takes the field's currency off an amount: "¥1,200", "1200 元", "CNY 5", "-¥5". `undefined` where another currency is named,
 * because reading "$5" as five yuan would be worse than asking.
 */
export function stripCurrency(text: string, currency: string, locale: string): string | undefined {
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
