export interface Separators {
  readonly group: string;
  readonly decimal: string;
}

const cache = new Map<string, Separators>();

/** How a language groups digits and marks decimals; English ones for a tag that the platform does not know. */
export function separatorsOf(locale: string): Separators {
  const known = cache.get(locale);
  if (known) return known;
  let parts: Intl.NumberFormatPart[] = [];
  try {
    parts = new Intl.NumberFormat(locale).formatToParts(1_234_567.8);
  } catch {
    parts = [];
  }
  const of = (type: string) => parts.find((part) => part.type === type)?.value;
  const found = { group: of("group") ?? ",", decimal: of("decimal") ?? "." };
  cache.set(locale, found);
  return found;
}
