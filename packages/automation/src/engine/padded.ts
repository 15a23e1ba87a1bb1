/**
 * The values with the last one repeated up to a power of two: a list of any length then has one of a few texts as SQL, which the
 * database prepares once.
 */
export function padded<T>(values: readonly T[]): readonly T[] {
  const last = values.at(-1);
  if (last === undefined) return values;
  const length = 2 ** Math.ceil(Math.log2(values.length));
  return [...values, ...Array.from({ length: length - values.length }, () => last)];
}
