import { type Row, rowId } from "./row.ts";

/** Rows of one value, as the server counts them. */
export interface RowGroup {
  /** `undefined`: the rows without a value. */
  readonly value: unknown;
  readonly count: number;
  /** Totals by column path. */
  readonly totals: Row;
}

/** A line of the grid: a record, or the head of a group. */
export type GridItem =
  | { readonly kind: "row"; readonly key: string; readonly row: Row; readonly index: number }
  | { readonly kind: "group"; readonly key: string; readonly group: RowGroup; readonly collapsed: boolean };

export interface GroupingOptions {
  readonly path: string;
  readonly groups: readonly RowGroup[];
  readonly collapsed: ReadonlySet<string>;
  /** More rows will come, so groups that have not been reached are not named yet. */
  readonly hasMore: boolean;
}

export const groupKey = (value: unknown): string => `group:${JSON.stringify(value ?? null)}`;

const toRow = (row: Row, index: number): GridItem => ({ kind: "row", key: rowId(row), row, index });

/** The lines of a grid. With grouping, each group's head stands before its rows; rows must come ordered by the grouping field. */
export function gridItems(rows: readonly Row[], grouping?: GroupingOptions): readonly GridItem[] {
  if (!grouping) return rows.map(toRow);
  const { path, groups, collapsed, hasMore } = grouping;
  const byKey = new Map<string, GridItem[]>();
  rows.forEach((row, index) => {
    const key = groupKey(row[path]);
    byKey.set(key, [...(byKey.get(key) ?? []), toRow(row, index)]);
  });
  const keys = groups.map(({ value }) => groupKey(value));
  const reached = hasMore ? Math.max(0, ...keys.map((key, at) => (byKey.has(key) ? at : 0))) : groups.length - 1;
  const lines = groups.slice(0, reached + 1).flatMap((group, at): GridItem[] => {
    const key = keys[at] ?? "";
    return [
      { kind: "group", key, group, collapsed: collapsed.has(key) },
      ...(collapsed.has(key) ? [] : (byKey.get(key) ?? [])),
    ];
  });
  // A row whose group the server had not counted yet (it was made meanwhile) is not lost.
  const strays = [...byKey].filter(([key]) => !keys.includes(key)).flatMap(([, items]) => items);
  return [...lines, ...strays];
}
