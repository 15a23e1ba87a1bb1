/**
 * The first text after every text that begins with `prefix`, in code point order; `undefined` where there is none.
 * "ab" → "ac", so that "begins with" is a range which an index serves.
 */
export function afterPrefix(prefix: string): string | undefined {
  const points = Array.from(prefix, (character) => character.codePointAt(0) ?? 0);
  for (let last = points.length - 1; last >= 0; last -= 1) {
    const point = points[last] ?? 0;
    if (point < 0x10ffff) {
      const next = point === 0xd7ff ? 0xe000 : point + 1;
      return String.fromCodePoint(...points.slice(0, last), next);
    }
  }
  return undefined;
}
