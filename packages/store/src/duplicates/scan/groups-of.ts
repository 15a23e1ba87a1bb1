/** Pairs joined to groups: who is the same as the same one is in one group. */
export function groupsOf(pairs: readonly (readonly [string, string])[]): readonly (readonly string[])[] {
  const above = new Map<string, string>();
  const root = (id: string): string => {
    let top = id;
    for (let next = above.get(top); next !== undefined; next = above.get(top)) top = next;
    // The way is cut short, so that long chains are walked once.
    for (let at = id; at !== top;) {
      const next = above.get(at) ?? top;
      above.set(at, top);
      at = next;
    }
    return top;
  };
  for (const [one, other] of pairs) {
    const [a, b] = [root(one), root(other)];
    if (a !== b) above.set(a, b);
  }
  const groups = new Map<string, string[]>();
  for (const id of new Set(pairs.flat())) {
    const top = root(id);
    groups.set(top, [...(groups.get(top) ?? []), id]);
  }
  return [...groups.values()];
}
