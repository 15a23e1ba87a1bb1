import type { LocalizedText } from "@quoin/definition";

/** The entry of the language, else of one with the same first subtag, else English, else any. */
export function pickLanguage<T>(entries: { readonly [language: string]: T }, locale: string): T | undefined {
  const keys = Object.keys(entries);
  const language = locale.split("-")[0];
  const key =
    keys.find((one) => one === locale) ??
    keys.find((one) => one.split("-")[0] === language) ??
    keys.find((one) => one === "en") ??
    keys[0];
  return key === undefined ? undefined : entries[key];
}

/** A label in the reader's language, or the fallback where there is none. */
export const labelIn = (labels: LocalizedText | undefined, locale: string, fallback: string): string =>
  pickLanguage(labels ?? {}, locale) ?? fallback;
