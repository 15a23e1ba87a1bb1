/** How well a name fits what was typed: 0 begins so, 1 a part begins so, 2 holds it; `undefined` not at all. */
function fit(typed: string, name: string): number | undefined {
  const lower = name.toLowerCase();
  if (lower.startsWith(typed)) return 0;
  if (lower.split(/[_\s.-]/u).some((part) => part.startsWith(typed))) return 1;
  return lower.includes(typed) ? 2 : undefined;
}

/** Those of which a name fits, best first; all where nothing was typed. */
export function rank<T>(typed: string, of: readonly T[], namesOf: (one: T) => readonly string[]): readonly T[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === "") return of;
  return of
    .flatMap((one) => {
      const fits = namesOf(one).flatMap((name) => fit(wanted, name) ?? []);
      return fits.length === 0 ? [] : [{ one, fit: Math.min(...fits) }];
    })
    .sort((a, b) => a.fit - b.fit)
    .map(({ one }) => one);
}
