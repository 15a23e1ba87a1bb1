interface Grip {
  /** Left edge of the item and of its section's grid; width of the grid. Pixels. */
  readonly left: number;
  readonly gridLeft: number;
  readonly gridWidth: number;
  readonly columns: number;
}

/** The columns that an item takes when its right edge is held at `x`: the nearest column edge, within its row. */
export function spanAt(x: number, { left, gridLeft, gridWidth, columns }: Grip): number {
  const column = gridWidth / columns;
  const first = Math.round((left - gridLeft) / column);
  const wanted = Math.round((x - left) / column);
  // An item may grow to the whole row even from its middle: it then begins a row of its own.
  return Math.max(1, Math.min(columns, first > 0 && wanted > columns - first ? wanted + first : wanted));
}
