import type { ViewDocument } from "@quoin/definition";

export type ViewColumn = NonNullable<ViewDocument["columns"]>[number];
export type ViewSort = NonNullable<ViewDocument["sort"]>[number];
export type ViewChip = NonNullable<ViewDocument["chips"]>[number];

/** A view with one part replaced; an empty or missing part is not written down. */
export function withPart(view: ViewDocument, part: keyof ViewDocument, value: unknown): ViewDocument {
  const next: Record<string, unknown> = { ...view, [part]: value };
  if (value === undefined || (Array.isArray(value) && value.length === 0)) delete next[part];
  return next as ViewDocument;
}

/** Replaces settings of a column; `undefined` takes one away. */
export function changeColumn(
  columns: readonly ViewColumn[],
  field: string,
  settings: Partial<Record<keyof ViewColumn, unknown>>,
): ViewColumn[] {
  return columns.map((column) => {
    if (column.field !== field) return column;
    const next = Object.entries({ ...column, ...settings }).filter(
      ([, value]) => value !== undefined && value !== false,
    );
    return Object.fromEntries(next) as ViewColumn;
  });
}

/** Moves an entry of a list by one place. */
export function nudge<T>(list: readonly T[], index: number, by: -1 | 1): T[] {
  const [one, other] = [list[index], list[index + by]];
  return one === undefined || other === undefined ? [...list] : list.with(index, other).with(index + by, one);
}
