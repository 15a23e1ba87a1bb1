import { manyLabels, type DashboardDocument, type DashboardTile, type Entity } from "@quoin/definition";
import { ErrorState, Panel, Skeleton, useLabel, useLocale, useText } from "@quoin/ui";
import { type ReactNode, Suspense } from "react";
import { BarsTile } from "./bars-tile.tsx";
import styles from "./dashboard.module.css";
import { ListTile } from "./list-tile.tsx";
import { shortFigure } from "./short-figure.ts";
import { TILE_VALUE } from "./tile-request.ts";
import type { TileState } from "./tile-state.ts";
import { useFigure } from "./use-figure.ts";

export interface DashboardProps {
  readonly document: DashboardDocument;
  readonly entities: ReadonlyMap<string, Entity>;
  /** By tile id. Tiles that are not named are left out: the reader may not see what they speak of. */
  readonly tiles: ReadonlyMap<string, TileState>;
  /** Where a tile's figures come from, as a list. */
  readonly hrefOfTile: (tile: DashboardTile) => string | undefined;
  readonly hrefOf: (entity: string, id: string) => string;
  /** What a designer lays over a tile; takes no room. */
  readonly marks?: ((tile: DashboardTile, title: string) => ReactNode) | undefined;
}

/** Signs of a figure for which half the width of a telephone is enough. */
const FITS = 12;

function NumberTile({
  tile,
  entity,
  rows,
}: {
  readonly tile: DashboardTile;
  readonly entity: Entity;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}) {
  const { locale } = useLocale();
  const figure = useFigure(tile, entity)(rows[0]?.[TILE_VALUE]);
  const short = shortFigure(figure, locale);
  if (figure.length <= FITS || short === figure) return <span className={styles.number}>{figure}</span>;
  return (
    <div className={styles.figure}>
      <span className={`${styles.number} ${styles.whole}`}>{figure}</span>
      <span className={`${styles.number} ${styles.short}`} title={figure} aria-hidden>
        {short}
      </span>
    </div>
  );
}

const HEIGHT = { number: 1, bars: 5, funnel: 5, list: 6 } as const;
const SPAN = { number: 1, bars: 2, funnel: 2, list: 2 } as const;

/** Tiles on a grid of four, each with its own loading, failing and empty state. */
export function Dashboard({ document, entities, tiles, hrefOfTile, hrefOf, marks }: DashboardProps) {
  const t = useText("render");
  const label = useLabel();
  const contents = (tile: DashboardTile, entity: Entity, state: TileState) => {
    if (state.status === "loading")
      return <Skeleton bare rows={HEIGHT[tile.type]} columns={tile.type === "number" ? [1] : [1, 2]} />;
    if (state.status === "failed") return <ErrorState compact title={state.words} onRetry={state.onRetry} />;
    if (tile.type === "number") return <NumberTile tile={tile} entity={entity} rows={state.rows} />;
    if (tile.type === "list")
      return <ListTile tile={tile} entity={entity} entities={entities} rows={state.rows} hrefOf={hrefOf} />;
    return <BarsTile tile={tile} entity={entity} entities={entities} rows={state.rows} />;
  };
  return (
    <div className={styles.grid}>
      {document.tiles.map((tile) => {
        const state = tiles.get(tile.id);
        const entity = entities.get(tile.entity);
        if (!state || !entity) return null;
        const href = hrefOfTile(tile);
        const title = label(tile.labels, label(manyLabels(entity.document), entity.key));
        return (
          <div key={tile.id} className={styles.tile} data-span={tile.span ?? SPAN[tile.type]}>
            <Panel
              title={title}
              actions={
                href !== undefined && (
                  <a className={styles.go} href={href} aria-label={t("dashboard.openOf", { tile: title })}>
                    {t("dashboard.open")}
                  </a>
                )
              }
            >
              <Suspense fallback={<Skeleton bare rows={HEIGHT[tile.type]} />}>{contents(tile, entity, state)}</Suspense>
            </Panel>
            {marks?.(tile, title)}
          </div>
        );
      })}
    </div>
  );
}
