import { foldLetters } from "./letters/fold-letters.ts";
import { BACKWARDS, backwards, pairsOf, runsOf } from "./tokens.ts";

/** One thing to look for in a field; `only` limits it to fields that are read so. */
export interface SearchToken {
  readonly text: string;
  readonly prefix: boolean;
  readonly only?: "phone";
}

/** At least one of its tokens must be found. */
export type SearchTerm = readonly SearchToken[];

const MAX_TERMS = 24;
const PHONE_LIKE = /^[+\d\s\-().]+$/;

function digitsTerm(digits: string): SearchTerm {
  const front: SearchToken = { text: digits, prefix: true };
  return digits.length < 3
    ? [front]
    : [front, { text: `${BACKWARDS}${backwards(digits)}`, prefix: true, only: "phone" }];
}

/** A word as it is typed, or as it is written without accents and in simplified characters. */
function wordTerm(text: string, prefix: boolean): SearchTerm {
  const bare = foldLetters(text);
  return bare === text ? [{ text, prefix }] : [text, bare].map((one) => ({ text: one, prefix }));
}

/**
 * What a person searched, as terms that must all be found: words by their beginning, Han runs by all their pairs
 * (one character by itself), digits also by the end of a phone. Several readings (a phone typed with spaces or
 * dashes) give several lists, any of which will do. No letters or digits: no list.
 */
export function searchTerms(words: string): readonly (readonly SearchTerm[])[] {
  const terms: SearchTerm[] = [];
  for (const run of runsOf(words.slice(0, 200))) {
    if (run.han) {
      const { singles, pairs } = pairsOf(run.text);
      for (const text of pairs.length === 0 ? singles : pairs) terms.push(wordTerm(text, false));
    } else terms.push(/^\d+$/.test(run.text) ? digitsTerm(run.text) : wordTerm(run.text, true));
  }
  const readings = terms.length === 0 ? [] : [terms.slice(0, MAX_TERMS)];
  const digits = words.replaceAll(/\D/g, "").slice(0, 30);
  if (terms.length > 1 && digits.length >= 3 && PHONE_LIKE.test(words)) readings.push([digitsTerm(digits)]);
  // The 0 before an area code is dialled within the country only, and not kept.
  if (digits.length >= 8 && digits.startsWith("0") && PHONE_LIKE.test(words))
    readings.push([digitsTerm(digits.slice(1))]);
  return readings;
}
