import { pinyinWords } from "./pinyin-words.ts";
import { BACKWARDS, backwards, pairsOf, runsOf, WHOLE, wholeOfRuns } from "./tokens.ts";

/**
 * The tokens of one field's value, without the field's code.
 * `text`: words, Han characters and pairs, the whole value. `name`: also pinyin, syllables and initials.
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
  return tokens;
}
