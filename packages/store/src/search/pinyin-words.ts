import { createRequire } from "node:module";

/** The readings of all Han characters take 15 MB: they are loaded with the first name that has one. */
let library: typeof import("pinyin-pro") | undefined;
const load = (): typeof import("pinyin-pro") => createRequire(import.meta.url)("pinyin-pro");

const HAN = /\p{sc=Han}+/gu;
const MAX_NAME = 20;
const KEPT = 20_000;
const known = new Map<string, readonly string[]>();

function reading(run: string, surname: "head" | "off"): readonly string[] {
  library ??= load();
  return library.pinyin(run, { toneType: "none", type: "array", v: true, surname, nonZh: "removed" });
}

function compute(run: string): readonly string[] {
  const words = new Set<string>();
  for (const syllables of [reading(run, "head"), reading(run, "off")]) {
    words.add(syllables.join(""));
    words.add(syllables.map((syllable) => syllable.charAt(0)).join(""));
    for (const syllable of syllables) words.add(syllable);
  }
  words.delete("");
  return [...words];
}

/**
 * How the Han part of a name is typed without Chinese input: "张伟" → zhangwei, zw, zhang, wei.
 * Read once as a name that starts with a surname (单 shan) and once plainly (单 dan).
 */
export function pinyinWords(name: string): readonly string[] {
  const found: string[] = [];
  for (const whole of name.match(HAN) ?? []) {
    const run = Array.from(whole).slice(0, MAX_NAME).join("");
    let words = known.get(run);
    if (words === undefined) {
      words = compute(run);
      if (known.size >= KEPT) known.clear();
      known.set(run, words);
    }
    found.push(...words);
  }
  return found;
}

/** How a name sounds as a whole: read once as a name that starts with a surname and once plainly. What is no Han character stays. */
export function pinyinReadings(name: string): readonly string[] {
  const readings = (["head", "off"] as const).map((surname) =>
    name.replace(HAN, (run) => reading(run, surname).join("") || run),
  );
  return [...new Set(readings)];
}
