import type { Entity } from "@quoin/definition";
import { Icon, useLabel, useText, VisuallyHidden } from "@quoin/ui";
import { useMemo, useState } from "react";
import { mapLayout, NODE } from "./map-layout.ts";
import styles from "./model-map.module.css";

interface ModelMapProps {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly hrefOf: (entity: string) => string;
}

/** Entities and their relations as a picture; each entity opens its designer. The same relations are told as a list to readers aloud. */
export function ModelMap({ entities, hrefOf }: ModelMapProps) {
  const t = useText("designer");
  const label = useLabel();
  const layout = useMemo(() => mapLayout(entities), [entities]);
  const [over, setOver] = useState<string>();
  const nameOf = (key: string) => label(entities.get(key)?.document["x-labels"], key);
  const fieldOf = (key: string, field: string) =>
    label(entities.get(key)?.fieldByKey.get(field)?.schema["x-labels"], field);
  const at = new Map(layout.nodes.map((node) => [node.key, node]));
  return (
    <div className={styles.frame} tabIndex={0} role="region" aria-label={t("map.title")}>
      <div className={styles.map} style={{ width: layout.width, height: layout.height }}>
        <svg width={layout.width} height={layout.height} aria-hidden className={styles.lines}>
          {layout.edges.map(({ from, to, field }) => {
            const start = at.get(from);
            const end = at.get(to);
            if (!start || !end) return null;
            const lit = over === from || over === to;
            return (
              <path key={`${from}.${field}`} className={styles.line} data-lit={lit || undefined} d={wayOf(start, end)}>
                <title>{`${nameOf(from)} · ${fieldOf(from, field)} → ${nameOf(to)}`}</title>
              </path>
            );
          })}
        </svg>
        {layout.nodes.map(({ key, x, y }) => (
          <a
            key={key}
            href={hrefOf(key)}
            className={styles.node}
            style={{ left: x, top: y, width: NODE.width, height: NODE.height }}
            onMouseEnter={() => setOver(key)}
            onMouseLeave={() => setOver(undefined)}
            onFocus={() => setOver(key)}
            onBlur={() => setOver(undefined)}
          >
            <Icon name={entities.get(key)?.document["x-icon"] ?? "square"} />
            <span className={styles.name}>{nameOf(key)}</span>
          </a>
        ))}
      </div>
      <VisuallyHidden>
        <ul>
          {layout.edges.map(({ from, to, field }) => (
            <li key={`${from}.${field}`}>
              {t("map.relation", { from: nameOf(from), field: fieldOf(from, field), to: nameOf(to) })}
            </li>
          ))}
        </ul>
      </VisuallyHidden>
    </div>
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A curve from what points to what it points at: across the columns, or around within one. */
function wayOf(from: Point, to: Point): string {
  const half = NODE.height / 2;
  const [y1, y2] = [from.y + half, to.y + half];
  if (from.x > to.x) {
    const [x1, x2] = [from.x, to.x + NODE.width];
    const bend = (x1 - x2) / 2;
    return `M ${x1} ${y1} C ${x1 - bend} ${y1}, ${x2 + bend} ${y2}, ${x2} ${y2}`;
  }
  const [x1, x2] = [from.x + NODE.width, to.x + NODE.width];
  const out = Math.max(x1, x2) + NODE.gapX / 2;
  return `M ${x1} ${y1 - 6} C ${out} ${y1 - 6}, ${out} ${y2 + 6}, ${x2} ${y2 + 6}`;
}
