import type { LocalizedText } from "@quoin/definition";

/** The words for a reader: their language, its base, English, any; `undefined` when there are none. */
export function labelOf(labels: LocalizedText | undefined, locale: string): string | undefined {
  if (!labels) return undefined;
  const base = locale.split("-")[0] ?? locale;
  const sameBase = Object.keys(labels).find((key) => key.split("-")[0] === base);
  return labels[locale] ?? (sameBase && labels[sameBase]) ?? labels["en"] ?? Object.values(labels)[0];
}
