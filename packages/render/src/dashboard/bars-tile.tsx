import type { DashboardTile, Entity } from "@quoin/definition";
import { FieldCell } from "@quoin/fields/react";
import { colorVar, EmptyState, useLocale, useText } from "@quoin/ui";
import type { CSSProperties } from "react";
import { resolvePath } from "../list/columns/resolve-path.ts";
import type { Row } from "../list/grid/row.ts";
import { bucketWords } from "./bucket-words.ts";
import styles from "./dashboard.module.css";
import { shortFigure } from "./short-figure.ts";
import { type TileBar, tileBars } from "./tile-bars.ts";
import { useFigure } from "./use-figure.ts";

export interface BarsTileProps {
  readonly tile: DashboardTile;
  readonly entity: Entity;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly rows: readonly Row[];
}

const paint = ({ color, share }: TileBar, side: "width" | "height"): CSSProperties =>
  ({
    [side]: `${Math.max(share * 100, 0.5)}%`,
    ...(color !== undefined && { "--c": colorVar(color) }),
  }) as CSSProperties;

/** Bars and funnels: every bar with its name and its figure in words beside it. Times stand upright, all else lies. */
export function BarsTile({ tile, entity, entities, rows }: BarsTileProps) {
  const t = useText("render");
  const { locale } = useLocale();
  const figure = useFigure(tile, entity);
  const by = tile.group === undefined ? undefined : resolvePath(entities, entity.key, tile.group);
  const bars = by ? tileBars(tile, by.field, rows) : [];
  if (!by || bars.length === 0) return <EmptyState compact title={t("dashboard.nothing")} />;
  const name = ({ group }: TileBar) => {
    if (group === undefined || group === null) return t("dashboard.none");
    return tile.bucket ? (
      bucketWords(String(group), tile.bucket, { locale })
    ) : (
      <FieldCell field={by.field} value={group} variant="grid" />
    );
  };
  if (tile.bucket && tile.type === "bars")
    return (
      <ul className={styles.columns}>
        {bars.map((bar) => (
          <li key={String(bar.group)} className={styles.column}>
            <span className={styles.pillar} aria-hidden>
              <span className={styles.stone} style={paint(bar, "height")} />
            </span>
            <span className={styles.value} title={figure(bar.value)}>
              <span className={styles.wide}>{figure(bar.value)}</span>
              <span className={styles.narrow} aria-hidden>
                {shortFigure(figure(bar.value), locale)}
              </span>
            </span>
            <span className={styles.label}>
              <span className={styles.wide}>{name(bar)}</span>
              <span className={styles.narrow} aria-hidden>
                {tile.bucket && typeof bar.group === "string"
                  ? bucketWords(bar.group, tile.bucket, { locale, short: true })
                  : "–"}
              </span>
            </span>
          </li>
        ))}
      </ul>
    );
  return (
    <div className={styles.lying}>
      <ul className={`${styles.bars} ${tile.type === "funnel" ? styles.funnel : ""}`}>
        {bars.map((bar) => (
          <li key={String(bar.group)} className={styles.bar}>
            <span className={styles.label}>{name(bar)}</span>
            <span className={styles.track} aria-hidden>
              <span className={styles.stone} style={paint(bar, "width")} />
            </span>
            <span className={styles.value}>{figure(bar.value)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
