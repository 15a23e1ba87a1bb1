import { expect, test } from "vitest";
import { locales } from "./index.ts";

/** Chinese has one plural form, so its `_other` stands for both of English. */
const plain = (words: object): string[] =>
  [...new Set(Object.keys(words).map((key) => key.replace(/_(one|other)$/, "")))].toSorted();
const holes = (words: string): string[] =>
  [...words.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? "").toSorted();

test("both languages have the same words with the same holes", () => {
  expect(plain(locales["zh-CN"])).toEqual(plain(locales.en));
  const english: Readonly<Record<string, string>> = locales.en;
  for (const [key, words] of Object.entries(locales["zh-CN"]))
    expect([key, holes(words)]).toEqual([key, holes(english[key] ?? "")]);
});
