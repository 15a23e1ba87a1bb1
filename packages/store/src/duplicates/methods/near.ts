import { wholeOf } from "../../search/tokens.ts";
import { foldLetters } from "../../search/letters/fold-letters.ts";
import { editDistance } from "./edit-distance.ts";
import type { Method } from "./method.ts";

/** Shorter texts differ by one letter in meaning, not in typing. */
const SHORTEST = 4;
/** From here on two edits are typing too: then one half at least has but one of them. */
const LONG = 16;
const HALF = 8;
const MOST = 60;

const lettersOf = (text: string): string => wholeOf(foldLetters(text));

/** The text and what is left of it without any one of its letters: two texts one edit apart share one of these. */
function withoutOne(letters: readonly string[], mark: string): readonly string[] {
  const whole = letters.join("");
  return [mark + whole, ...letters.map((_, i) => mark + letters.toSpliced(i, 1).join(""))];
}

const mostEdits = (length: number): number => (length < LONG ? 1 : 2);

/** Nearly the same: one letter wrong, missing, too many or swapped with the next; two in a long text. Spaces and signs do not count. */
export const near: Method = {
  name: "near",
  forms(text) {
    const letters = Array.from(lettersOf(text)).slice(0, MOST);
    if (letters.length < SHORTEST) return letters.length === 0 ? [] : [`=${letters.join("")}`];
    const short = letters.length <= LONG ? withoutOne(letters, "=") : [];
    const long =
      letters.length >= LONG - 2
        ? [...withoutOne(letters.slice(0, HALF), "<"), ...withoutOne(letters.slice(-HALF), ">")]
        : [];
    return [...new Set([...short, ...long])];
  },
  same(one, other) {
    const [a, b] = [lettersOf(one), lettersOf(other)];
    const shorter = Math.min(Array.from(a).length, Array.from(b).length);
    if (shorter < SHORTEST) return a === b;
    const most = mostEdits(shorter);
    return editDistance(a, b, most) <= most;
  },
  examples: {
    same: [
      ["Jonathan", "Jonahtan"],
      ["Jonathan", "Jonatan"],
      ["泽文精密仪器", "泽文精蜜仪器"],
      ["Zewen Precision Instruments", "Zewen Precison Instrumnets"],
      ["ab", "A.B."],
      ["José García Núñez", "Jose Garcia Nunez"],
      ["國際精密儀器", "国际精蜜仪器"],
    ],
    other: [
      ["Jonathan", "Johannes"],
      ["abcd", "abef"],
      ["ab", "ac"],
      ["泽文精密", "泽文机械"],
    ],
  },
};
