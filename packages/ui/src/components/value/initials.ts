const HAN = /\p{Script=Han}/u;

/** What stands for a name in a small mark: a Chinese name's family name ("陈思远" gives 陈), else the first letters of its first and last word. */
export function initials(name: string): string {
  const trimmed = name.trim();
  const first = [...trimmed][0] ?? "";
  if (first === "" || HAN.test(first)) return first;
  const words = trimmed.split(/[\s·.,_-]+/u).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
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
