import { foldText } from "@quoin/condition";

/** Longest word, and longest value of one field, that search reads. Code points. */
const MAX_WORD = 40;
const MAX_TEXT = 4000;

const WORDS = /[\p{L}\p{N}\p{M}]+/gu;
const BEYOND_ASCII = /[\u0080-\uffff]/;
/** The same in a folded text that is ASCII. */
const ASCII_WORDS = /[a-z0-9]+/g;
const RUNS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}々〆ー]+|[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}々〆ー]+/gu;
const HAN = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}々〆ー]/u;

/** A run of letters and digits of one writing: Han (also kana), which has no spaces between words, or any other. */
export interface Run {
  readonly text: string;
  readonly han: boolean;
}

/** No more code points than a word may have; a text is never longer in code points than in code units. */
const shortened = (text: string): string =>
  text.length <= MAX_WORD ? text : Array.from(text).slice(0, MAX_WORD).join("");

/** Folds a text and cuts it into runs. The one tokenizer, for values and for what people search. */
export function runsOf(text: string): readonly Run[] {
  const folded = foldText(text.length <= MAX_TEXT ? text : text.slice(0, MAX_TEXT));
  if (!BEYOND_ASCII.test(folded))
    return (folded.match(ASCII_WORDS) ?? []).map((word) => ({ text: shortened(word), han: false }));
  const runs: Run[] = [];
  for (const word of folded.match(WORDS) ?? []) {
    for (const run of word.match(RUNS) ?? []) {
      const han = HAN.test(run);
      runs.push({ text: han ? run : shortened(run), han });
    }
  }
  return runs;
}

/** Characters and neighbouring pairs of a Han run. */
export function pairsOf(run: string): { readonly singles: readonly string[]; readonly pairs: readonly string[] } {
  const singles = Array.from(run);
  return { singles, pairs: singles.slice(1).map((character, i) => `${singles[i] ?? ""}${character}`) };
}

/** Marks of tokens that are no words: the whole value, and digits backwards. Neither can be typed into a word. */
export const WHOLE = "⁼";
export const BACKWARDS = "⁻";

/** The whole value without anything between its words; empty when there are none. */
export const wholeOf = (text: string): string => wholeOfRuns(runsOf(text));

/** The same of a value that is cut into runs already. */
export const wholeOfRuns = (runs: readonly Run[]): string => shortened(runs.map((run) => run.text).join(""));

export const backwards = (digits: string): string => Array.from(digits).toReversed().join("");
