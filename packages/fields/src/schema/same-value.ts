/** Whether two stored values are the same: scalars, and lists of them in order. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => sameValue(item, b[index]));
  return Object.is(a, b) || (a === 0 && b === 0);
}
