/** Orders the names of a merged list: `first`'s order, with what only `second` has put beside its neighbours there. Names not in `keep` fall away. */
export function joinOrder(
  first: readonly string[],
  second: readonly string[],
  keep: ReadonlySet<string>,
): readonly string[] {
  const result = first.filter((name) => keep.has(name));
  const placed = new Set(result);
  for (const [index, name] of second.entries()) {
    if (placed.has(name) || !keep.has(name)) continue;
    const before = second.slice(0, index).findLast((other) => placed.has(other));
    const after = second.slice(index + 1).find((other) => placed.has(other));
    if (before !== undefined) result.splice(result.indexOf(before) + 1, 0, name);
    else if (after !== undefined) result.splice(result.indexOf(after), 0, name);
    else result.push(name);
    placed.add(name);
  }
  return result;
}

export interface Orders {
  readonly base: readonly string[];
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
}

/** Three-way order: whoever moved parts decides (both: mine), the other's additions keep their neighbours. */
export function mergeOrder({ base, mine, theirs }: Orders, keep: ReadonlySet<string>): readonly string[] {
  const movedMine = moved(base, mine);
  return !movedMine && moved(base, theirs) ? joinOrder(theirs, mine, keep) : joinOrder(mine, theirs, keep);
}

/** Whether the names that both lists have stand in another order. */
export function moved(before: readonly string[], after: readonly string[]): boolean {
  const inAfter = new Set(after);
  const inBefore = new Set(before);
  const common = after.filter((name) => inBefore.has(name));
  return !before.filter((name) => inAfter.has(name)).every((name, index) => name === common[index]);
}
