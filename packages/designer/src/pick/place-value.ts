/** Puts a value before the one that now has `index`; one that is there already moves. */
export function placeValue<T>(values: readonly T[], value: T, index: number): T[] {
  const from = values.indexOf(value);
  const rest = values.filter((one) => one !== value);
  // The place is meant among the values as they stand.
  const to = from !== -1 && from < index ? index - 1 : index;
  return rest.toSpliced(Math.max(0, Math.min(rest.length, to)), 0, value);
}
