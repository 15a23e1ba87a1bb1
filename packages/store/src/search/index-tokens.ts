import { foldText } from "@quoin/condition";
import { foldLetters } from "./letters/fold-letters.ts";
import { pinyinWords } from "./pinyin-words.ts";
import { BACKWARDS, backwards, pairsOf, runsOf, WHOLE, wholeOfRuns } from "./tokens.ts";

const BEYOND_ASCII = /[\u0080-\uffff]/;

/**
 * The tokens of one field's value, without the field's code.
 * `text`: words, Han characters and pairs, the whole value; all of it also without accents and in simplified characters. `name`: also pinyin, syllables and initials.
 * `phone`: the digits from the front (with and without up to three of a country code) and backwards, for "ends with".
 */
export function indexTokens(value: string, search: "text" | "name" | "phone"): ReadonlySet<string> {
  const tokens = new Set<string>();
  if (search === "phone") {
    const digits = value.replaceAll(/\D/g, "").slice(0, 30);
    if (digits === "") return tokens;
    const skip = value.trim().startsWith("+") ? 3 : 0;
    for (let start = 0; start <= skip && start < digits.length; start += 1) tokens.add(digits.slice(start));
    tokens.add(`${BACKWARDS}${backwards(digits)}`);
    return tokens;
  }
  addWords(tokens, value, search);
  if (!BEYOND_ASCII.test(value)) return tokens;
  const bare = foldLetters(value);
  if (bare !== foldText(value)) addWords(tokens, bare, search);
  return tokens;
}

function addWords(tokens: Set<string>, value: string, search: "text" | "name"): void {
  const runs = runsOf(value);
  for (const run of runs) {
    if (!run.han) tokens.add(run.text);
    else {
      const { singles, pairs } = pairsOf(run.text);
      for (const single of singles) tokens.add(single);
      for (const pair of pairs) tokens.add(pair);
    }
  }
  const whole = wholeOfRuns(runs);
  if (whole !== "") tokens.add(`${WHOLE}${whole}`);
  if (search === "name") for (const word of pinyinWords(value)) tokens.add(word);
}
