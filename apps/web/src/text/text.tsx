import { TextProvider } from "@quoin/ui";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { firstLanguage, keepLanguage, type Language } from "./language.ts";
import { shownWords } from "./shown-words.ts";

interface LanguageChoice {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice>({ language: "en", setLanguage: () => undefined });

/** The reader's language, and changing it. */
export const useLanguage = (): LanguageChoice => useContext(LanguageContext);

await shownWords.begin();

/** Gives every package its words in the reader's language. The words of the door are loaded before the first drawing, so nothing jumps. */
export function Text({ children }: { readonly children: ReactNode }) {
  const [language, setShown] = useState<Language>(firstLanguage);
  const [wanted, setWanted] = useState(language);
  useEffect(() => {
    let current = true;
    void shownWords.show(wanted).then(() => current && setShown(wanted));
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
        shownWords.say({ language, ns, key }, params),
    }),
    [language],
  );
  return (
    <LanguageContext.Provider value={choice}>
      <TextProvider value={text}>{children}</TextProvider>
    </LanguageContext.Provider>
  );
}
