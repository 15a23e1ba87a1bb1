import { useText, VisuallyHidden } from "@quoin/ui";
import type { ColumnLayout, PlacedColumn } from "../columns/layout-columns.ts";
import { isSelected, toggleLoaded } from "../selection/selection.ts";
import { GridHeadCell } from "./grid-head-cell.tsx";
import type { GridProps } from "./grid-props.ts";
import styles from "./grid.module.css";
import { RowBox } from "./row-box.tsx";
import type { ColumnWindow } from "./use-column-window.ts";

export interface GridHeadProps extends Pick<
  GridProps,
  "sort" | "selection" | "onSelection" | "onSort" | "onResize" | "onMove"
> {
  readonly layout: ColumnLayout;
  readonly window: ColumnWindow;
  /** Of the rows that are loaded, as they stand. */
  readonly ids: readonly string[];
}

/** The heads of the columns, and the box that chooses all rows that are loaded. */
export function GridHead({
  layout,
  window,
  ids,
  sort,
  selection,
  onSelection,
  onSort,
  onResize,
  onMove,
}: GridHeadProps) {
  const t = useText("render");
  const all = selection !== undefined && ids.length > 0 && ids.every((id) => isSelected(selection, id));
  const some = selection !== undefined && (selection.mode === "all" || selection.ids.size > 0);
  const lastPinned = layout.pinned.length - 1;
  const cell = (placed: PlacedColumn) => (
    <GridHeadCell
      key={placed.column.path}
      placed={placed}
      lastPinned={placed.column.pinned && placed.index === lastPinned}
      sort={sort}
      onSort={onSort}
      onResize={onResize}
      onMove={onMove}
    />
  );
  return (
    <div role="rowgroup" className={styles.head} style={{ width: layout.total }}>
      <div role="row" aria-rowindex={1} className={styles.line}>
        <div role="columnheader" aria-colindex={1} aria-label={t("list.select.column")} className={styles.box}>
          {selection && onSelection ? (
            <RowBox
              focusable
              label={t("list.select.loaded")}
              checked={all}
              mixed={some && !all}
              onToggle={() => onSelection(toggleLoaded(selection, ids))}
            />
          ) : (
            <VisuallyHidden>{t("list.select.column")}</VisuallyHidden>
          )}
        </div>
        {layout.pinned.map(cell)}
        {window.before > 0 && <span style={{ flex: "none", width: window.before }} aria-hidden />}
        {window.seen.map(cell)}
      </div>
    </div>
  );
}
