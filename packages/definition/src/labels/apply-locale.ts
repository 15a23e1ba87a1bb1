import type { DefinitionSet } from "../set/definition-set.ts";
import { KINDS } from "../set/kind.ts";
import { setIn } from "../text/set-in.ts";
import type { Locales } from "./locale-words.ts";
import { labelSlots, settingsSlots } from "./walk-labels.ts";

export interface AppliedLocale {
  readonly set: DefinitionSet;
  /** Names in locale files that no place of the set has, per language; those beginning with "template#" are not counted. */
  readonly unknown: readonly { readonly language: string; readonly name: string }[];
}

/** Writes the words of locale files into the labels of a set. Words already there in other languages stay. */
export function applyLocale(set: DefinitionSet, locales: Locales): AppliedLocale {
  const used = new Set<string>();
  const result = Object.fromEntries(
    KINDS.map((kind) => [
      kind,
      Object.fromEntries(
        Object.entries(set[kind]).map(([key, document]) => [key, applyTo({ kind, key, document }, locales, used)]),
      ),
    ]),
  ) as unknown as DefinitionSet;
  const unknown = Object.entries(locales).flatMap(([language, words]) =>
    Object.keys(words)
      .filter((name) => !used.has(name) && !name.startsWith("template#"))
      .map((name) => ({ language, name })),
  );
  return { set: result, unknown };
}

interface At {
  readonly kind: (typeof KINDS)[number];
  readonly key: string;
  readonly document: unknown;
}

function applyTo({ kind, key, document }: At, locales: Locales, used: Set<string>): unknown {
  const languages = Object.keys(locales);
  let result = document;
  for (const slot of labelSlots(kind, key, document)) {
    const words = wordsOf(slot.name, locales);
    if (Object.keys(words).length === 0) continue;
    used.add(slot.name);
    result = setIn(result, slot.path, { ...slot.text, ...words });
  }
  for (const { name, path } of settingsSlots(kind, key, document)) {
    const names = new Set(languages.flatMap((language) => Object.keys(locales[language] ?? {})));
    for (const full of names) {
      if (used.has(full) || !full.startsWith(`${name}#`)) continue;
      used.add(full);
      result = setIn(result, [...path, full.slice(name.length + 1)], wordsOf(full, locales));
    }
  }
  return result;
}

function wordsOf(name: string, locales: Locales): Record<string, string> {
  return Object.fromEntries(
    Object.entries(locales).flatMap(([language, words]) => {
      const text = Object.hasOwn(words, name) ? words[name] : undefined;
      return text === undefined ? [] : [[language, text]];
    }),
  );
}
