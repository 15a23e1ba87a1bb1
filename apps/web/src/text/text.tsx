import { TextProvider } from "@quoin/ui";
import i18next from "i18next";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { firstLanguage, keepLanguage, type Language } from "./language.ts";
import { loadWords } from "./load-words.ts";

interface LanguageChoice {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice>({ language: "en", setLanguage: () => undefined });

/** The reader's language, and changing it. */
export const useLanguage = (): LanguageChoice => useContext(LanguageContext);

const i18n = i18next.createInstance({
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
});
await i18n.init();

async function showWords(language: Language): Promise<void> {
  if (!i18n.hasResourceBundle(language, "web")) {
    for (const [namespace, words] of Object.entries(await loadWords(language)))
      i18n.addResourceBundle(language, namespace, words);
  }
  await i18n.changeLanguage(language);
  document.documentElement.lang = language;
}

await showWords(firstLanguage());

/** Gives every package its words in the reader's language. The words are loaded before the first drawing, so nothing jumps. */
export function Text({ children }: { readonly children: ReactNode }) {
  const [language, setShown] = useState<Language>(firstLanguage);
  const [wanted, setWanted] = useState(language);
  useEffect(() => {
    let current = true;
    void showWords(wanted).then(() => current && setShown(wanted));
    return () => {
      current = false;
    };
  }, [wanted]);
  const setLanguage = useCallback((next: Language) => {
    keepLanguage(next);
    setWanted(next);
  }, []);
  const choice = useMemo<LanguageChoice>(() => ({ language, setLanguage }), [language, setLanguage]);
  const text = useMemo(
    () => ({
      locale: language,
      t: (ns: string, key: string, params?: Readonly<Record<string, unknown>>): string =>
        i18n.t(key, { ...params, ns, lng: language }),
    }),
    [language],
  );
  return (
    <LanguageContext.Provider value={choice}>
      <TextProvider value={text}>{children}</TextProvider>
    </LanguageContext.Provider>
  );
}
