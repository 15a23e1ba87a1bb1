/** Of instants the first: when a row went into the bin with one of the two that it joins. Null: never. */
export const earliest = (instants: readonly (string | null | undefined)[]): string | null =>
  instants.filter((one) => typeof one === "string").toSorted()[0] ?? null;
