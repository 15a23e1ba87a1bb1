import { FieldCell } from "@quoin/fields/react";
import { Icon, useFormat, useText } from "@quoin/ui";
import type { GridColumn } from "../columns/grid-column.ts";
import type { ColumnLayout } from "../columns/layout-columns.ts";
import type { ResolvedPath } from "../columns/resolve-path.ts";
import type { GridItem } from "./grid-item.ts";
import { GridTotal } from "./grid-total.tsx";
import styles from "./grid.module.css";

export interface GroupRowProps {
  readonly item: Extract<GridItem, { kind: "group" }>;
  readonly by: ResolvedPath;
  readonly place: number;
  readonly start: number;
  readonly layout: ColumnLayout;
  readonly onToggle: (key: string) => void;
}

/** The head of a group: its value, how many, and the totals under their own columns. */
export function GroupRow({ item, by, place, start, layout, onToggle }: GroupRowProps) {
  const t = useText("render");
  const { number } = useFormat();
  const { group, collapsed, key } = item;
  const totals = layout.all.filter(({ column, index }) => index > 0 && column.total !== undefined);
  const first = layout.all[0];
  const span = (first?.width ?? 0) + 40;
  const total = ({ column, left, width, index }: (typeof totals)[number]) => (
    <div
      key={column.path}
      role="gridcell"
      aria-colindex={index + 2}
      className={styles.cell}
      data-numeric
      style={{ position: "absolute", left, width, height: "100%", background: "none" }}
    >
      <GridTotal column={column as GridColumn} value={group.totals[column.path]} plain />
    </div>
  );
  return (
    <div
      role="row"
      aria-rowindex={place}
      className={`${styles.row} ${styles.group}`}
      style={{ transform: `translateY(${start}px)`, width: layout.total }}
    >
      <div role="gridcell" aria-colindex={1} aria-colspan={2} className={styles.groupCell} style={{ minWidth: span }}>
        <button type="button" className={styles.toggle} aria-expanded={!collapsed} onClick={() => onToggle(key)}>
          <Icon name={collapsed ? "chevron-right" : "chevron-down"} size={14} />
          {group.value === undefined || group.value === null ? (
            t("list.group.none")
          ) : (
            <FieldCell field={by.field} value={group.value} variant="grid" />
          )}
          <span className={styles.muted}>{number(group.count)}</span>
        </button>
      </div>
      {totals.map(total)}
    </div>
  );
}
