import { isPlainObject } from "./is-plain-object.ts";

/** A copy of a JSON value with the value at `path` replaced; `undefined` takes it away. Objects missing on the way are made; arrays keep their length. */
export function setIn(root: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(root))
    return root.map((item: unknown, index) => (String(index) === key ? setIn(item, rest, value) : item));
  const object = isPlainObject(root) ? root : {};
  const child = setIn(object[key], rest, value);
  if (child !== undefined) return { ...object, [key]: child };
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}
