import i18next, { type i18n } from "i18next";
import { firstLanguage, type Language } from "./language.ts";
import { loadWords, type WordsPart } from "./load-words.ts";

type Params = Readonly<Record<string, unknown>>;

const NAMESPACE = { door: "web", inside: "render" } as const;

/** The words that are loaded, and the language in which they are shown. */
class ShownWords {
  readonly #i18n: i18n = i18next.createInstance({
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  readonly #parts = new Set<WordsPart>(["door"]);
  #language = firstLanguage();

  async begin(): Promise<void> {
    await this.#i18n.init();
    await this.show(this.#language);
  }

  /** Shows another language, once all words are there that were asked for so far. */
  async show(language: Language): Promise<void> {
    for (const part of this.#parts) await this.#load(language, part);
    this.#language = language;
    await this.#i18n.changeLanguage(language);
    document.documentElement.lang = language;
  }

  /** Loads what is read behind the sign-in. */
  async inside(): Promise<void> {
    this.#parts.add("inside");
    await this.#load(this.#language, "inside");
  }

  say(
    { language, ns, key }: { readonly language: Language; readonly ns: string; readonly key: string },
    params?: Params,
  ) {
    return this.#i18n.t(key, { ...params, ns, lng: language });
  }

  async #load(language: Language, part: WordsPart): Promise<void> {
    if (this.#i18n.hasResourceBundle(language, NAMESPACE[part])) return;
    for (const [namespace, words] of Object.entries(await loadWords(language, part)))
      this.#i18n.addResourceBundle(language, namespace, words);
  }
}

export const shownWords = new ShownWords();
