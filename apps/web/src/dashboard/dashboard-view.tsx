import type { DashboardDocument, DashboardTile } from "@quoin/definition";
import { Dashboard, resolvePath } from "@quoin/render";
import { NoAccessState } from "@quoin/ui";
import { useMemo } from "react";
import { useLinkClicks } from "../session/use-link-clicks.ts";
import { accessTo, type Me, useMe } from "../session/use-me.ts";
import { useWorkspace, type Workspace } from "../session/use-workspace.ts";
import styles from "./dashboard.module.css";
import { useTiles } from "./use-tiles.ts";

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

/** A dashboard as its reader may see it. */
export function DashboardView({ document }: { readonly document: DashboardDocument }) {
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
  const states = useTiles(seen.tiles, entities);
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
