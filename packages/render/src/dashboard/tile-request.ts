import type { ConditionDocument, DashboardTile } from "@quoin/definition";
import { readSort } from "../list/state/sort-words.ts";

type Bucket = NonNullable<DashboardTile["bucket"]>;

/** What a tile asks the server for. */
export type TileRequest =
  | {
      readonly kind: "aggregate";
      readonly entity: string;
      readonly where?: ConditionDocument;
      readonly group?: { readonly field: string; readonly bucket?: Bucket }[];
      readonly aggregates: {
        readonly fn: "count" | "sum" | "avg" | "min" | "max";
        readonly field?: string;
        readonly as: string;
      }[];
    }
  | {
      readonly kind: "rows";
      readonly entity: string;
      readonly where?: ConditionDocument;
      readonly fields: string[];
      readonly sort: { readonly field: string; readonly desc?: boolean }[];
      readonly limit: number;
    };

const ROWS = 8;

/** The name under which an aggregate's figure comes back. */
export const TILE_VALUE = "value";

/** Turns a tile into its one request. `title` names the entity's records, for lists without columns. */
export function tileRequest(tile: DashboardTile, title: string): TileRequest {
  const shared = { entity: tile.entity, ...(tile.where !== undefined && { where: tile.where as ConditionDocument }) };
  if (tile.type === "list") {
    const columns = tile.columns && tile.columns.length > 0 ? tile.columns : [title];
    return {
      kind: "rows",
      ...shared,
      fields: [...new Set(["id", title, ...columns])],
      sort:
        tile.sort === undefined ? [] : readSort(tile.sort).map(({ field, desc }) => ({ field, ...(desc && { desc }) })),
      limit: tile.limit ?? ROWS,
    };
  }
  const group =
    tile.type === "number" || tile.group === undefined
      ? undefined
      : [{ field: tile.group, ...(tile.bucket && { bucket: tile.bucket }) }];
  return {
    kind: "aggregate",
    ...shared,
    ...(group && { group }),
    aggregates: [
      { fn: tile.aggregate ?? "count", ...(tile.field !== undefined && { field: tile.field }), as: TILE_VALUE },
    ],
  };
}
