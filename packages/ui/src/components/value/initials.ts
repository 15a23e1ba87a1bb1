const HAN = /\p{Script=Han}/u;

/** Signs between words and around them: "(Suzhou)" begins with S. */
const BETWEEN = /[^\p{L}\p{N}\p{M}]+/u;

/**
 * What stands for a name in a small mark: a Chinese name's family name ("陈思远" gives 陈), else the first letters of its
 * first and last word, or of the first alone.
 */
export function initials(name: string, most: 1 | 2 = 2): string {
  const words = name.split(BETWEEN).filter(Boolean);
  const first = [...(words[0] ?? "")][0] ?? "";
  if (first === "" || HAN.test(first)) return first;
  const letters = words.length > 1 && most > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("")
    .toUpperCase();
}

/** A steady number from 1 to 5 for a name, so that one person has one colour everywhere. */
export function hueOf(name: string): 1 | 2 | 3 | 4 | 5 {
  let sum = 0;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return ((sum % 5) + 1) as 1 | 2 | 3 | 4 | 5;
}
