import type { ReactNode } from "react";
import type { ColumnLayout } from "../columns/layout-columns.ts";
import { GridTotal } from "./grid-total.tsx";
import styles from "./grid.module.css";
import type { Row } from "./row.ts";

export interface GridFootProps {
  readonly layout: ColumnLayout;
  readonly words: ReactNode;
  readonly totals: Row | undefined;
  readonly place: number;
}

/** How many there are, and each total under its own column. */
export function GridFoot({ layout, words, totals, place }: GridFootProps) {
  return (
    <div role="rowgroup" className={styles.foot} style={{ width: layout.total }}>
      <div role="row" aria-rowindex={place} className={styles.line}>
        <span className={styles.box} aria-hidden />
        {layout.all.map(({ column, index, left, width }) => (
          <div
            key={column.path}
            role="gridcell"
            aria-colindex={index + 2}
            className={styles.cell}
            data-numeric={(index > 0 && column.numeric) || undefined}
            data-pinned={column.pinned || undefined}
            data-last-pinned={(column.pinned && index === layout.pinned.length - 1) || undefined}
            style={{ width, ...(column.pinned && { left }) }}
          >
            {index === 0 ? (
              <span className={styles.count}>{words}</span>
            ) : (
              <GridTotal column={column} value={totals?.[column.path]} />
            )}
          </div>
        ))}
      </div>
    </div>
  );
}
