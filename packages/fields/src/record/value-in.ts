/** The value of a field in a record; own keys only, so that "constructor" is no field. */
export const valueIn = (row: Readonly<Record<string, unknown>> | undefined, key: string): unknown =>
  row && Object.hasOwn(row, key) ? row[key] : undefined;
