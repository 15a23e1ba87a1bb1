const ONE = /^([A-Z]{3})\s*[=:]?\s*(\d{1,7}(?:\.\d{1,8})?)$/;

/** "USD 7.1, EUR 7.8": what one of each is worth in the field's own currency. `undefined` for what cannot be read whole. */
export function readRates(text: string | undefined): ReadonlyMap<string, number> | undefined {
  const rates = new Map<string, number>();
  for (const part of (text ?? "").split(/[,;，；\n]/u)) {
    const plain = part.trim().toUpperCase();
    if (plain === "") continue;
    const match = ONE.exec(plain);
    const rate = Number(match?.[2] ?? 0);
    if (!match || rate <= 0) return undefined;
    rates.set(match[1] ?? "", rate);
  }
  return rates;
}
