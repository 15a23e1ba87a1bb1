import { useText } from "@quoin/ui";
import { memo, type ReactNode } from "react";
import type { GridColumn } from "../columns/grid-column.ts";
import type { ColumnLayout, PlacedColumn } from "../columns/layout-columns.ts";
import { type CellDraft, cellKey } from "./cell-state.ts";
import { GridCell } from "./grid-cell.tsx";
import styles from "./grid.module.css";
import { RowBox } from "./row-box.tsx";
import { type Row, rowId } from "./row.ts";
import type { ColumnWindow } from "./use-column-window.ts";

export interface GridRowProps {
  readonly row: Row;
  /** Place among all rows of the grid, heads included; from 1. */
  readonly place: number;
  readonly start: number;
  readonly layout: ColumnLayout;
  readonly window: ColumnWindow;
  readonly titlePath: string;
  readonly name: string;
  readonly selected: boolean;
  readonly activeColumn: number | undefined;
  readonly drafts: ReadonlyMap<string, CellDraft>;
  readonly notice: { readonly key: string; readonly words: string } | undefined;
  readonly editor: ReactNode;
  readonly idOf: (row: Row, column: number) => string;
  readonly hrefOf: (row: Row) => string | undefined;
  readonly onPress: (row: Row, column: GridColumn) => void;
  readonly onToggle?: ((id: string, range: boolean) => void) | undefined;
}

/** One record's line. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, place, start, layout, window, selected, activeColumn, drafts, notice, editor, onToggle } = props;
  const t = useText("render");
  const id = rowId(row);
  const cell = (placed: PlacedColumn) => {
    const { path } = placed.column;
    const key = cellKey(id, path);
    const draft = drafts.get(key);
    const active = activeColumn === placed.index;
    const isOpen = active && editor !== undefined && editor !== null;
    return (
      <GridCell
        key={path}
        id={props.idOf(row, placed.index)}
        lastPinned={placed.column.pinned && placed.index === layout.pinned.length - 1}
        row={row}
        placed={placed}
        active={active}
        draft={draft}
        words={notice?.key === key ? notice.words : active ? draft?.words : undefined}
        href={path === props.titlePath ? props.hrefOf(row) : undefined}
        editor={isOpen ? editor : undefined}
        onPress={props.onPress}
      />
    );
  };
  return (
    <div
      role="row"
      aria-rowindex={place}
      aria-selected={onToggle ? selected : undefined}
      className={styles.row}
      data-row={id}
      style={{
        transform: `translateY(${start}px)`,
        width: layout.total,
        ...(activeColumn !== undefined && { zIndex: 2 }),
      }}
    >
      <div role="gridcell" aria-colindex={1} className={styles.box}>
        {onToggle && (
          <RowBox
            label={t("list.select.row", { name: props.name })}
            checked={selected}
            onToggle={(range) => onToggle(id, range)}
          />
        )}
      </div>
      {layout.pinned.map(cell)}
      {window.before > 0 && <span style={{ flex: "none", width: window.before }} aria-hidden />}
      {window.seen.map(cell)}
      {window.after > 0 && <span style={{ flex: "none", width: window.after }} aria-hidden />}
    </div>
  );
});
