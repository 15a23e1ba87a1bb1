import type { GridColumn } from "./grid-column.ts";

export interface PlacedColumn {
  readonly column: GridColumn;
  /** Place in the order of drawing. */
  readonly index: number;
  readonly left: number;
  readonly width: number;
}

export interface ColumnLayout {
  readonly pinned: readonly PlacedColumn[];
  readonly loose: readonly PlacedColumn[];
  /** All of them, as they are drawn. */
  readonly all: readonly PlacedColumn[];
  readonly total: number;
}

export interface LayoutOptions {
  /** Taken at the start by the boxes for choosing rows. */
  readonly start: number;
  /** Width to fill: the last column takes what is left over. */
  readonly available: number;
}

/** Pinned columns first, then the others, side by side. */
export function layoutColumns(columns: readonly GridColumn[], { start, available }: LayoutOptions): ColumnLayout {
  const ordered = [...columns.filter(({ pinned }) => pinned), ...columns.filter(({ pinned }) => !pinned)];
  let left = start;
  const all = ordered.map((column, index) => {
    const isLast = index === ordered.length - 1;
    const width = isLast ? Math.max(column.width, available - left) : column.width;
    const placed = { column, index, left, width };
    left += width;
    return placed;
  });
  return {
    pinned: all.filter(({ column }) => column.pinned),
    loose: all.filter(({ column }) => !column.pinned),
    all,
    total: left,
  };
}
