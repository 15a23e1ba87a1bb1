import type { DashboardTile, Entity } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import { useFormat, useLocale } from "@quoin/ui";

/** Writes a tile's figures: counts and averages as numbers, the rest as its field's type does. */
export function useFigure(tile: DashboardTile, entity: Entity): (value: unknown) => string {
  const { number } = useFormat();
  const reader = useLocale();
  const field = tile.field === undefined ? undefined : entity.fieldByKey.get(tile.field);
  return (value) => {
    if (value === undefined || value === null)
      return tile.aggregate === undefined || tile.aggregate === "count" || tile.aggregate === "sum" ? number(0) : "—";
    const plain = !field || tile.aggregate === undefined || tile.aggregate === "count";
    if (plain) return number(Number(value));
    const shown = tile.aggregate === "avg" && typeof value === "number" ? Math.round(value * 10) / 10 : value;
    return fieldType(field.type).toText(shown, field, reader);
  };
}
