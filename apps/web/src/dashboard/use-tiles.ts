import type { DashboardTile, Entity } from "@quoin/definition";
import { tileRequest, type TileState } from "@quoin/render";
import { useText } from "@quoin/ui";
import { useQueries } from "@tanstack/react-query";
import { errorOf } from "../api/error-of.ts";
import { trpc } from "../api/trpc.ts";

/** What every tile shows, by its id: each asks for itself, so that one that is slow or fails holds up no other. */
export function useTiles(
  tiles: readonly DashboardTile[],
  entities: ReadonlyMap<string, Entity>,
): ReadonlyMap<string, TileState> {
  const t = useText("web");
  const requests = tiles.map((tile) => tileRequest(tile, entities.get(tile.entity)?.title ?? "id"));
  const rows = useQueries({
    queries: requests.map((request) =>
      trpc.records.query.queryOptions(
        request.kind === "rows"
          ? {
              entity: request.entity,
              ...(request.where !== undefined && { where: request.where }),
              fields: request.fields,
              sort: request.sort,
              limit: request.limit,
              titles: true,
            }
          : { entity: request.entity },
        { enabled: request.kind === "rows" && entities.has(request.entity) },
      ),
    ),
  });
  const sums = useQueries({
    queries: requests.map((request) =>
      trpc.records.aggregate.queryOptions(
        request.kind === "aggregate"
          ? {
              entity: request.entity,
              ...(request.where !== undefined && { where: request.where }),
              ...(request.group && { group: request.group }),
              aggregates: request.aggregates,
            }
          : { entity: request.entity, aggregates: [{ fn: "count", as: "value" }] },
        { enabled: request.kind === "aggregate" && entities.has(request.entity) },
      ),
    ),
  });
  return new Map(
    tiles.map((tile, index): [string, TileState] => {
      const isRows = requests[index]?.kind === "rows";
      const query = isRows ? rows[index] : sums[index];
      const data = isRows ? rows[index]?.data?.data : sums[index]?.data;
      if (data) return [tile.id, { status: "ready", rows: data }];
      if (query?.error)
        return [
          tile.id,
          { status: "failed", words: t(`error.${errorOf(query.error).code}`), onRetry: () => void query.refetch() },
        ];
      return [tile.id, { status: "loading" }];
    }),
  );
}
