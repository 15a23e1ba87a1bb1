import type { Language } from "./language.ts";

/** Words by namespace (the package's name) and key. */
export type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Each language is one chunk; only the reader's is loaded. */
const chunks: Readonly<Record<Language, () => Promise<{ readonly words: Words }>>> = {
  en: () => import("./words-en.ts"),
  "zh-CN": () => import("./words-zh-cn.ts"),
};

export const loadWords = async (language: Language): Promise<Words> => (await chunks[language]()).words;
