import type { Language } from "./language.ts";

/** Words by namespace (the package's name) and key. */
export type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** "door": what somebody reads who is not signed in. "inside": all the rest. */
export type WordsPart = "door" | "inside";

type Chunks = Readonly<Record<Language, () => Promise<{ readonly words: Words }>>>;

/** Each language is two chunks; only the reader's are loaded, and the second one behind the sign-in. */
const chunks: Readonly<Record<WordsPart, Chunks>> = {
  door: {
    en: () => import("./door-words-en.ts"),
    "zh-CN": () => import("./door-words-zh-cn.ts"),
  },
  inside: {
    en: () => import("./words-en.ts"),
    "zh-CN": () => import("./words-zh-cn.ts"),
  },
};

export const loadWords = async (language: Language, part: WordsPart): Promise<Words> =>
  (await chunks[part][language]()).words;
