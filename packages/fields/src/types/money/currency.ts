import type { FieldSchema } from "@quoin/definition";

/** ISO code of the currency that a field keeps. Default CNY. */
export const currencyOf = (schema: FieldSchema): string => schema["x-currency"] ?? "CNY";

const symbols = new Map<string, string>();

/** The sign of a currency for a reader: "¥", "US$", "€". Yen keep their code where the sign would read as yuan. */
export function currencySymbol(currency: string, locale: string): string {
  const key = `${currency} ${locale}`;
  const known = symbols.get(key);
  if (known !== undefined) return known;
  const found = lookUp(currency, locale);
  symbols.set(key, found);
  return found;
}

function lookUp(currency: string, locale: string): string {
  const currencyDisplay = currency === "JPY" ? "symbol" : "narrowSymbol";
  try {
    const parts = new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay }).formatToParts(1);
    const symbol = parts.find(({ type }) => type === "currency")?.value ?? currency;
    return currency === "JPY" && symbol !== "JP¥" ? "JP¥" : symbol.replaceAll("￥", "¥");
  } catch {
    return currency;
  }
}

/** What amounts are counted in, for the head of a column: "元" where yuan are the reader's own, else the currency's sign. */
export const currencyUnit = (currency: string, locale: string): string =>
  currency === "CNY" && locale.startsWith("zh") ? "元" : currencySymbol(currency, locale);
