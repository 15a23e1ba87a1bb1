import type { DashboardDocument, DashboardTile, Entity } from "@quoin/definition";
import { Dashboard, type TileState } from "@quoin/render";
import { useText } from "@quoin/ui";
import type { ReactNode } from "react";
import styles from "../dashboard/dashboard.module.css";
import { useTiles } from "../dashboard/use-tiles.ts";
import { useWorkspace } from "../session/use-workspace.ts";

interface DashboardPreviewProps {
  readonly dashboard: DashboardDocument;
  /** Of the draft. */
  readonly entities: ReadonlyMap<string, Entity>;
  readonly marks: (tile: DashboardTile, title: string) => ReactNode;
}

/** A dashboard of the draft with real figures. Tiles over an entity that is not published yet say so. */
export function DashboardPreview({ dashboard, entities, marks }: DashboardPreviewProps) {
  const t = useText("designer");
  const published = useWorkspace().entities;
  const asked = useTiles(dashboard.tiles, published);
  const unknown: TileState = { status: "failed", words: t("view.preview.none"), onRetry: () => undefined };
  const states = new Map(
    dashboard.tiles.map((tile): [string, TileState] => [
      tile.id,
      published.has(tile.entity) ? (asked.get(tile.id) ?? { status: "loading" }) : unknown,
    ]),
  );
  return (
    <div className={styles.page}>
      <Dashboard
        document={dashboard}
        entities={entities}
        tiles={states}
        hrefOfTile={() => undefined}
        hrefOf={(entity, id) => `/e/${entity}/${id}`}
        marks={marks}
      />
    </div>
  );
}
