import type { TextParams, TextSource } from "./text-context.ts";

/** Namespace to flat key to words, as in the locale files. */
type WordsByNamespace = Readonly<Record<string, Readonly<Record<string, string>>>>;

const fill = (words: string, params: TextParams): string =>
  words.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole));

/**
 * A source of words over plain locale files, for tests, the parts' gallery and anything without a translation library.
 * Reads them as i18next does: `{{name}}` is filled, `count` chooses `key_one`, `key_other` and so on. A missing key is its own words.
 */
export function createText(locale: string, words: WordsByNamespace): TextSource {
  const plural = new Intl.PluralRules(locale);
  return {
    locale,
    t: (ns, key, params = {}) => {
      const known = words[ns] ?? {};
      const count = params["count"];
      const counted =
        typeof count === "number" ? (known[`${key}_${plural.select(count)}`] ?? known[`${key}_other`]) : undefined;
      return fill(counted ?? known[key] ?? key, params);
    },
  };
}
