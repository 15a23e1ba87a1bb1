import type { ColumnLayout } from "../columns/layout-columns.ts";
import styles from "./grid.module.css";

export interface SkeletonRowsProps {
  readonly layout: ColumnLayout;
  readonly from: number;
  readonly count: number;
  readonly height: number;
}

const SHARE = [0.7, 0.45, 0.6, 0.5, 0.8];

/** Lines where records will be, at their height, so that nothing jumps when they come. */
export function SkeletonRows({ layout, from, count, height }: SkeletonRowsProps) {
  return Array.from({ length: count }, (_, line) => (
    <div
      key={line}
      className={styles.row}
      aria-hidden
      style={{ transform: `translateY(${from + line * height}px)`, width: layout.total }}
    >
      <span className={styles.box} />
      {layout.all.slice(0, 12).map(({ column, width }, index) => (
        <span key={column.path} className={styles.cell} style={{ width }}>
          <span
            className={styles.skeleton}
            style={{ maxWidth: Math.round((width - 24) * (SHARE[(index + line) % SHARE.length] ?? 0.5)) }}
          />
        </span>
      ))}
    </div>
  ));
}
