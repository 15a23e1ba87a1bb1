import type { DashboardDocument, DashboardTile } from "@quoin/definition";
import { Dashboard, resolvePath, tileRequest, type TileState } from "@quoin/render";
import { NoAccessState, useText } from "@quoin/ui";
import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import { errorOf } from "../api/error-of.ts";
import { trpc } from "../api/trpc.ts";
import { useLinkClicks } from "../session/use-link-clicks.ts";
import { accessTo, type Me, useMe } from "../session/use-me.ts";
import { useWorkspace, type Workspace } from "../session/use-workspace.ts";
import styles from "./dashboard.module.css";

/** Whether a tile speaks only of what the reader may see. */
function maySee(tile: DashboardTile, me: Me, { entities }: Workspace): boolean {
  const entity = entities.get(tile.entity);
  if (!entity || (me.permissions[tile.entity]?.read ?? false) === false) return false;
  const may = (path: string) => {
    const [key = ""] = path.split(".");
    const found = resolvePath(entities, tile.entity, path);
    return (
      found !== undefined &&
      ["read", "edit"].includes(accessTo(me, tile.entity, key)) &&
      accessTo(me, found.field.entity, found.field.key) !== "none"
    );
  };
  return [tile.field, tile.group].every((path) => path === undefined || may(path));
}

/** A dashboard joined to the server: each tile asks for itself, so that one that is slow or fails holds up no other. */
export function DashboardView({ document }: { readonly document: DashboardDocument }) {
  const t = useText("web");
  const me = useMe();
  const workspace = useWorkspace();
  const { entities, set } = workspace;
  const follow = useLinkClicks();
  const tiles = useMemo(() => document.tiles.filter((tile) => maySee(tile, me, workspace)), [document, me, workspace]);
  const seen = useMemo(
    () => ({
      ...document,
      tiles: tiles.map((tile) => ({
        ...tile,
        ...(tile.columns && {
          columns: tile.columns.filter((path) => accessTo(me, tile.entity, path.split(".")[0] ?? "") !== "none"),
        }),
      })),
    }),
    [document, tiles, me],
  );
  const requests = seen.tiles.map((tile) => tileRequest(tile, entities.get(tile.entity)?.title ?? "id"));
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
        {
          enabled: request.kind === "rows",
        },
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
        { enabled: request.kind === "aggregate" },
      ),
    ),
  });
  const states = new Map(
    seen.tiles.map((tile, index): [string, TileState] => {
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
  const hrefOfTile = (tile: DashboardTile) => {
    const search = new URLSearchParams();
    const view = tile.view !== undefined && set.view[tile.view]?.entity === tile.entity ? tile.view : undefined;
    if (view !== undefined) search.set("view", view);
    // A figure of another condition than its view's leads to just the records that it counts.
    if (
      tile.where !== undefined &&
      JSON.stringify(tile.where) !== JSON.stringify(view === undefined ? undefined : set.view[view]?.where)
    )
      search.set("where", JSON.stringify(tile.where));
    const query = search.toString();
    return `/e/${tile.entity}${query === "" ? "" : `?${query}`}`;
  };
  if (tiles.length === 0) return <NoAccessState />;
  return (
    <div className={styles.page} ref={follow}>
      <Dashboard
        document={seen}
        entities={entities}
        tiles={states}
        hrefOfTile={hrefOfTile}
        hrefOf={(entity, id) => `/e/${entity}/${id}`}
      />
    </div>
  );
}
