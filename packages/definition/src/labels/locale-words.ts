/** One locale file: name of a label → its words. */
export type LocaleWords = { readonly [name: string]: string };

/** Locale files by language tag. */
export type Locales = { readonly [language: string]: LocaleWords };
