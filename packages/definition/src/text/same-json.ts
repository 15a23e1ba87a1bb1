import { isPlainObject } from "./is-plain-object.ts";

/** Whether two JSON values are equal; the order of an object's keys does not count, and a key that is `undefined` is not there. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => sameJson(item, b[index]));
  }
  if (!isPlainObject(a) || !isPlainObject(b)) return false;
  const keys = (value: object): string[] =>
    Object.entries(value).flatMap(([key, child]) => (child === undefined ? [] : [key]));
  const own = keys(a);
  return own.length === keys(b).length && own.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]));
}
