import type { DefinitionSet } from "../set/definition-set.ts";
import { KINDS } from "../set/kind.ts";
import { isPlainObject } from "../text/is-plain-object.ts";
import { setIn } from "../text/set-in.ts";
import type { Locales } from "./locale-words.ts";
import { labelSlots, settingsSlots } from "./walk-labels.ts";

export interface ExtractedLocale {
  /** The set without the words of these languages. */
  readonly set: DefinitionSet;
  readonly locales: Locales;
}

/** Takes the words of `languages` out of a set into locale files: `applyLocale` brings them back. */
export function extractLocale(set: DefinitionSet, languages: readonly string[]): ExtractedLocale {
  const locales = Object.fromEntries(languages.map((language) => [language, {} as Record<string, string>]));
  const take = (name: string, text: Readonly<Record<string, unknown>>): Record<string, unknown> | undefined => {
    const rest = { ...text };
    for (const language of languages) {
      const words = text[language];
      if (typeof words !== "string") continue;
      (locales[language] as Record<string, string>)[name] = words;
      delete rest[language];
    }
    return Object.keys(rest).length > 0 ? rest : undefined;
  };
  const bare = Object.fromEntries(
    KINDS.map((kind) => [
      kind,
      Object.fromEntries(
        Object.entries(set[kind]).map(([key, document]) => {
          let result: unknown = document;
          for (const { name, path, text } of labelSlots(kind, key, document)) {
            if (text && Object.keys(text).length > 0) result = setIn(result, path, take(name, text));
          }
          for (const { name, path, settings } of settingsSlots(kind, key, document)) {
            for (const [setting, value] of Object.entries(settings)) {
              if (!isWordsIn(value, languages)) continue;
              result = setIn(result, [...path, setting], take(`${name}#${setting}`, value));
            }
          }
          return [key, result];
        }),
      ),
    ]),
  ) as unknown as DefinitionSet;
  return { set: bare, locales };
}

/** A setting is taken for words only where every key is one of the languages asked for. */
function isWordsIn(value: unknown, languages: readonly string[]): value is Readonly<Record<string, string>> {
  if (!isPlainObject(value)) return false;
  const entries = Object.entries(value);
  return entries.length > 0 && entries.every(([key, words]) => languages.includes(key) && typeof words === "string");
}
