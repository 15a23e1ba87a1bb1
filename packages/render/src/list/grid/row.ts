/** A record as a list brings it: paths to values, "<path>$title" beside references. `id` and `rev` are always there. */
export type Row = Readonly<Record<string, unknown>>;

export const rowId = (row: Row): string => String(row["id"]);

export function titleIn(row: Row, path: string): string | undefined {
  const title = row[`${path}$title`];
  return typeof title === "string" ? title : undefined;
}
