/** A pair of ids, the smaller first: however it is named, it is one. */
export type Pair = readonly [one: string, other: string];

export const pairOf = (one: string, other: string): Pair => (one < other ? [one, other] : [other, one]);

/** Every pair of these ids. */
export const allPairs = (ids: readonly string[]): readonly Pair[] =>
  ids.flatMap((one, i) => ids.slice(i + 1).map((other) => pairOf(one, other)));
