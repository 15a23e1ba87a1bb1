import { Icon, useAnnounce, useText } from "@quoin/ui";
import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { BeingComputed } from "../../explain/being-computed.tsx";
import type { PlacedColumn } from "../columns/layout-columns.ts";
import { nextSort } from "../columns/next-sort.ts";
import type { ListSort } from "../state/list-state.ts";
import styles from "./grid.module.css";

export interface GridHeadCellProps {
  readonly placed: PlacedColumn;
  readonly lastPinned: boolean;
  readonly sort: readonly ListSort[];
  readonly onSort?: ((sort: readonly ListSort[]) => void) | undefined;
  readonly onResize?: ((path: string, width: number) => void) | undefined;
  readonly onMove?: ((path: string, by: number) => void) | undefined;
}

const STEP = 16;

/** The head of a column: a click orders by it (with Shift it joins the order), its edge is dragged, Alt and arrows resize, Ctrl, Shift and arrows move it. */
export function GridHeadCell({ placed, lastPinned, sort, onSort, onResize, onMove }: GridHeadCellProps) {
  const t = useText("render");
  const announce = useAnnounce();
  const { column, index, left, width } = placed;
  const { path, label, unit, numeric, pinned, sortable } = column;
  const place = `${column.field.entity}.${column.field.key}`;
  const words = unit === undefined ? label : `${label} (${unit})`;
  const own = sort.find(({ field }) => field === path);
  const drag = useRef<{ readonly x: number; readonly width: number }>(undefined);
  const [dragged, setDragged] = useState<number>();

  const onKey = (event: KeyboardEvent) => {
    const by = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : 0;
    if (by === 0) return;
    if (event.altKey && onResize) {
      event.preventDefault();
      onResize(path, width + by * STEP);
      announce(t("list.column.resized", { column: label, width: width + by * STEP }));
    } else if ((event.ctrlKey || event.metaKey) && event.shiftKey && onMove) {
      event.preventDefault();
      onMove(path, by);
      announce(t(by < 0 ? "list.column.movedLeft" : "list.column.movedRight", { column: label }));
    }
  };

  const onPointerMove = (event: PointerEvent) => {
    if (drag.current) setDragged(drag.current.width + event.clientX - drag.current.x);
  };
  const endDrag = () => {
    if (drag.current && dragged !== undefined) onResize?.(path, dragged);
    drag.current = undefined;
    setDragged(undefined);
  };

  return (
    <div
      role="columnheader"
      aria-colindex={index + 2}
      aria-sort={own ? (own.desc ? "descending" : "ascending") : undefined}
      className={styles.headCell}
      data-numeric={numeric || undefined}
      data-pinned={pinned || undefined}
      data-last-pinned={lastPinned || undefined}
      style={{ width: dragged ?? width, ...(pinned && { left }) }}
    >
      {sortable && onSort ? (
        <button
          type="button"
          id={`grid-head-${path}`}
          className={styles.sort}
          title={words}
          aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight Control+Shift+ArrowLeft Control+Shift+ArrowRight"
          onClick={(event) => onSort(nextSort(sort, path, event.shiftKey))}
          onKeyDown={onKey}
        >
          <span>{label}</span>
          {unit !== undefined && <span className={styles.unit}>({unit})</span>}
          <BeingComputed place={place} />
          {own && <Icon name={own.desc ? "arrow-down" : "arrow-up"} size={12} />}
          {own && sort.length > 1 && <small aria-hidden>{sort.indexOf(own) + 1}</small>}
        </button>
      ) : (
        <span id={`grid-head-${path}`} className={styles.plain} title={words}>
          {words} <BeingComputed place={place} />
        </span>
      )}
      {onResize && !column.press && (
        <span
          className={styles.handle}
          data-on={dragged === undefined ? undefined : true}
          aria-hidden
          onPointerDown={(event) => {
            event.preventDefault();
            event.currentTarget.setPointerCapture(event.pointerId);
            drag.current = { x: event.clientX, width };
          }}
          onPointerMove={onPointerMove}
          onPointerUp={endDrag}
          onPointerCancel={endDrag}
        />
      )}
    </div>
  );
}
