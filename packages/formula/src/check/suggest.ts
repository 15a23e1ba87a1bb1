/** Changes of one letter that turn one word into the other, at most `most`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_one, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    row = next;
  }
  return row[b.length] ?? most + 1;
}

/** The known word that was most likely meant: the same in other capitals, one that begins so, or one with few letters changed. */
export function suggest(word: string, known: readonly string[]): string | undefined {
  const wanted = word.toLowerCase().slice(0, 64);
  if (wanted === "") return undefined;
  const most = wanted.length < 4 ? 1 : 2;
  const ranked = known.flatMap((one) => {
    const lower = one.toLowerCase();
    if (lower === wanted) return [{ one, rank: 0 }];
    const steps = distance(wanted, lower, most);
    if (steps <= most) return [{ one, rank: steps }];
    return wanted.length > 2 && lower.startsWith(wanted) ? [{ one, rank: most + 1 }] : [];
  });
  return ranked.sort((a, b) => a.rank - b.rank)[0]?.one;
}
