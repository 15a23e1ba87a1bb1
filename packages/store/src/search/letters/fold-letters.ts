import { foldText } from "@quoin/condition";
import { simplified } from "./simplified.ts";

const BEYOND_ASCII = /[\u0080-\uffff]/;
/** Letters with marks of their own, and marks that are written behind a letter. */
const LATIN = /\p{M}|[\u00c0-\u024f\u1e00-\u1eff]/u;
/** Other writings need their marks: Thai its vowels, Hindi its signs, kana its voicing, Cyrillic the breve of й. */
const MARKED = /(\p{sc=Latin})\p{M}+/gu;
/** Letters of which no mark can be taken off. */
const OTHERS = /[æœøłđðþßıħ]/gu;
const PLAIN: Readonly<Record<string, string>> = {
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  ı: "i",
  ħ: "h",
};

/** A text as names are compared: folded, Latin letters without their marks, traditional characters as simplified ones. */
export function foldLetters(text: string): string {
  const folded = foldText(text);
  if (!BEYOND_ASCII.test(folded)) return folded;
  if (!LATIN.test(folded)) return simplified(folded);
  const bare = folded.normalize("NFD").replace(MARKED, "$1").normalize("NFC");
  return simplified(bare.replace(OTHERS, (letter) => PLAIN[letter] ?? letter));
}
