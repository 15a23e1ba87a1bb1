import { isGroup } from "./is-group.ts";

/** Whether two stored values are the same: scalars, lists of them in order, and groups of named parts in any order. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => sameValue(item, b[index]));
  if (isGroup(a) && isGroup(b)) {
    const names = Object.keys(a);
    return (
      names.length === Object.keys(b).length &&
      names.every((name) => Object.hasOwn(b, name) && sameValue(a[name], b[name]))
    );
  }
  return Object.is(a, b) || (a === 0 && b === 0);
}
