/** A record's values by field key. `null`, `undefined`, "" and an empty list are as good as absent. */
export type Row = Readonly<Record<string, unknown>>;

/** The field's value, or `undefined` where it is empty. Only own keys count, so "constructor" is no field. */
export function valueOf(row: Row, field: string): unknown {
  const value = Object.hasOwn(row, field) ? row[field] : undefined;
  return value === null || value === "" || (Array.isArray(value) && value.length === 0) ? undefined : value;
}

/** The record without its empty fields: the form in which JSON Schema's `required` means "has a value". */
export const withoutEmpty = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([field]) => valueOf(row, field) !== undefined));
