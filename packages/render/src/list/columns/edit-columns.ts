import type { ListColumn } from "../state/list-state.ts";

const MIN = 48;
const MAX = 800;

/** A column with another width, kept within what can be read. */
export const resizeColumn = (columns: readonly ListColumn[], field: string, width: number): readonly ListColumn[] =>
  columns.map((column) =>
    column.field === field ? { ...column, width: Math.round(Math.min(MAX, Math.max(MIN, width))) } : column,
  );

/** Moves a column by some places; at the ends it stays. */
export function moveColumn(columns: readonly ListColumn[], field: string, by: number): readonly ListColumn[] {
  const from = columns.findIndex((column) => column.field === field);
  const column = columns[from];
  if (!column) return columns;
  const rest = columns.filter((one) => one !== column);
  const to = Math.min(rest.length, Math.max(0, from + by));
  return [...rest.slice(0, to), column, ...rest.slice(to)];
}

/** Shows a column at the end, or hides it. The last one stays. */
export function toggleColumn(columns: readonly ListColumn[], field: string): readonly ListColumn[] {
  const rest = columns.filter((column) => column.field !== field);
  if (rest.length === columns.length) return [...columns, { field }];
  return rest.length === 0 ? columns : rest;
}

export const pinColumn = (columns: readonly ListColumn[], field: string, pinned: boolean): readonly ListColumn[] =>
  columns.map((column) => (column.field === field ? { ...column, pinned } : column));
