/** The languages of the product, as they name themselves. */
export const LANGUAGES = { en: "English", "zh-CN": "简体中文" } as const;

export type Language = keyof typeof LANGUAGES;

const KEPT = "quoin.language";

const nearest = (tag: string | null | undefined): Language | undefined => {
  if (!tag) return undefined;
  if (tag in LANGUAGES) return tag as Language;
  return tag.toLowerCase().startsWith("zh") ? "zh-CN" : tag.toLowerCase().startsWith("en") ? "en" : undefined;
};

/** The language before anyone signed in: the one last chosen here, else the browser's, else English. */
export function firstLanguage(): Language {
  const wished = navigator.languages.map(nearest).find((language) => language !== undefined);
  return nearest(localStorage.getItem(KEPT)) ?? wished ?? "en";
}

export const keepLanguage = (language: Language): void => localStorage.setItem(KEPT, language);
