import type { LocalizedText } from "@quoin/definition";

/** The text in a language, else in any. */
export function inLanguage(text: LocalizedText | undefined, locale: string): string {
  if (!text) return "";
  return text[locale] ?? text[locale.split("-")[0] ?? ""] ?? Object.values(text)[0] ?? "";
}
