import type { DashboardTile, Field } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import type { Row } from "../list/grid/row.ts";
import { TILE_VALUE } from "./tile-request.ts";

export interface TileBar {
  /** Of the grouping field; `undefined` for records without one. */
  readonly group: unknown;
  readonly value: number;
  /** Of the longest bar, 0 to 1. */
  readonly share: number;
  readonly color?: string | undefined;
}

const MOST = 12;

/** The bars of a tile: options in their own order and also where nothing is counted, times as they pass, all else longest first. */
export function tileBars(tile: DashboardTile, field: Field, rows: readonly Row[]): readonly TileBar[] {
  const options = fieldType(field.type).options?.(field);
  const figures = rows.map((row) => ({ group: row[tile.group ?? ""], value: Number(row[TILE_VALUE] ?? 0) }));
  const known = new Map(figures.map(({ group, value }) => [group, value]));
  const ordered = options
    ? [
        ...options
          .filter(({ id }) => tile.type === "funnel" || known.has(id))
          .map(({ id, color }) => ({ group: id as unknown, value: known.get(id) ?? 0, color })),
        ...figures.filter(({ group }) => !options.some(({ id }) => id === group)),
      ]
    : tile.bucket
      ? figures.filter(({ group }) => group !== undefined).slice(-MOST)
      : figures.toSorted((a, b) => b.value - a.value).slice(0, MOST);
  const longest = Math.max(0, ...ordered.map(({ value }) => value));
  return ordered.map((bar) => ({ ...bar, share: longest > 0 ? Math.max(0, bar.value) / longest : 0 }));
}
