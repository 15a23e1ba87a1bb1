import type { DashboardDocument, DashboardTile, Entity, Field } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import { canGroup, isSortable } from "@quoin/render";
import { placeValue } from "../pick/place-value.ts";

export const TILE_TYPES = ["number", "bars", "funnel", "list"] as const;
export const AGGREGATES = ["count", "sum", "avg", "min", "max"] as const;
/** How wide a tile is where it does not say. */
const USUAL_SPAN = { number: 1, bars: 2, funnel: 2, list: 2 } as const;

type TileType = DashboardTile["type"];
type Aggregate = (typeof AGGREGATES)[number];

/** Whether values of a field can be gathered by day, week, month. */
export const isTime = ({ type }: Pick<Field, "type">): boolean =>
  ["date", "instant"].includes(fieldType(type).condition ?? "");

/** The fields by which a tile may group: options and yes-or-no for all, moments for bars. */
export const groupFields = (entity: Entity, type: TileType): readonly Field[] =>
  type === "funnel"
    ? entity.fields.filter((field) => fieldType(field.type).options !== undefined && canGroup(field))
    : [...entity.fieldByKey.values()].filter((field) => (canGroup(field) || isTime(field)) && isSortable(field));

/** The fields that a measure can be taken of. */
export const measureFields = (entity: Entity, aggregate: Aggregate): readonly Field[] =>
  aggregate === "count" ? [] : entity.fields.filter(({ type }) => fieldType(type).aggregates?.includes(aggregate));

/** A tile with what its kind needs and its entity has; what does not belong to its kind is left out. */
export function fitTile(tile: DashboardTile, entity: Entity | undefined): DashboardTile {
  const { id, labels, type, where, span, view } = tile;
  const shared = {
    id,
    ...(labels && { labels }),
    type,
    entity: tile.entity,
    ...(where !== undefined && { where }),
    ...(span !== undefined && { span }),
    ...(view !== undefined && { view }),
  };
  if (type === "list") {
    const { columns, sort, limit } = tile;
    return {
      ...shared,
      ...(columns && { columns }),
      ...(sort !== undefined && { sort }),
      ...(limit !== undefined && { limit }),
    };
  }
  const { aggregate, field } = tile;
  const measured = { ...(aggregate && { aggregate }), ...(field !== undefined && aggregate && { field }) };
  if (type === "number" || !entity) return { ...shared, ...measured };
  const may = groupFields(entity, type);
  const group = may.find(({ key }) => key === tile.group) ?? may.find((one) => fieldType(one.type).lanes) ?? may.at(0);
  if (!group) return { ...shared, ...measured };
  return { ...shared, ...measured, group: group.key, ...(isTime(group) && { bucket: tile.bucket ?? "month" }) };
}

/** A new tile over an entity. */
export function newTile(document: DashboardDocument, type: TileType, entity: Entity): DashboardTile {
  const taken = new Set(document.tiles.map(({ id }) => id));
  let count = document.tiles.length + 1;
  while (taken.has(`tile-${count}`)) count += 1;
  return fitTile({ id: `tile-${count}`, type, entity: entity.key }, entity);
}

/** A document with one of its tiles replaced. */
export const putTile = (document: DashboardDocument, tile: DashboardTile): DashboardDocument => ({
  ...document,
  tiles: document.tiles.map((one) => (one.id === tile.id ? tile : one)),
});

/** A tile with settings replaced; `undefined` takes one away. */
export function changeTile(
  tile: DashboardTile,
  change: { readonly [K in keyof DashboardTile]?: DashboardTile[K] | undefined },
): DashboardTile {
  const entries = Object.entries({ ...tile, ...change }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as DashboardTile;
}

/** Moves a tile to the place that the one at `index` has now. */
export function moveTile(document: DashboardDocument, id: string, index: number): DashboardDocument {
  const ids = document.tiles.map((tile) => tile.id);
  const from = ids.indexOf(id);
  if (from < 0 || index < 0 || index >= ids.length || from === index) return document;
  const next = placeValue(ids, id, index > from ? index + 1 : index);
  return { ...document, tiles: next.flatMap((one) => document.tiles.find((tile) => tile.id === one) ?? []) };
}

/** Makes a tile as wide as `span` columns of the four. */
export function resizeTile(document: DashboardDocument, id: string, span: number): DashboardDocument {
  const tile = document.tiles.find((one) => one.id === id);
  const fitting = Math.max(1, Math.min(4, Math.round(span)));
  if (!tile || spanOf(tile) === fitting) return document;
  return putTile(document, changeTile(tile, { span: fitting === USUAL_SPAN[tile.type] ? undefined : fitting }));
}

export const spanOf = ({ span, type }: Pick<DashboardTile, "span" | "type">): number => span ?? USUAL_SPAN[type];

export const removeTile = (document: DashboardDocument, id: string): DashboardDocument => ({
  ...document,
  tiles: document.tiles.filter((tile) => tile.id !== id),
});
