import { useLocale } from "@quoin/ui";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type MouseEvent, useCallback, useEffect, useId, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { layoutColumns } from "../columns/layout-columns.ts";
import { type CellPlace, gridCommand, nextCell } from "../keyboard/grid-command.ts";
import { ALL_SELECTED, isSelected, selectRange, toggleRow } from "../selection/selection.ts";
import { CellEditor, type EditorExit } from "./cell-editor.tsx";
import { cellKey } from "./cell-state.ts";
import { cellText } from "./cell-text.ts";
import { GridFoot } from "./grid-foot.tsx";
import { GridHead } from "./grid-head.tsx";
import { GridHints } from "./grid-hints.tsx";
import { gridItems } from "./grid-item.ts";
import type { GridProps } from "./grid-props.ts";
import { GridRow } from "./grid-row.tsx";
import styles from "./grid.module.css";
import { GroupRow } from "./group-row.tsx";
import { type Row, rowId } from "./row.ts";
import { SkeletonRows } from "./skeleton-rows.tsx";
import { useActiveCell } from "./use-active-cell.ts";
import { useCellEditing } from "./use-cell-editing.ts";
import { useColumnWindow } from "./use-column-window.ts";
import { useElementWidth } from "./use-element-width.ts";

const ROW = 36;
const HEAD = 32;
const rowHeight = (): number => ROW;
const BOX = 40;
/** Kept free below the last row, so that a floating bar hides none. */
const END = 64;

/**
 * A table of records that is read, ordered, chosen from and edited like a spreadsheet. Only what is in sight is drawn.
 * Rows are appended as they come: `onMore` is called when the last ones are near.
 */
export function Grid(props: GridProps) {
  const {
    columns,
    rows,
    sort,
    selection,
    onSelection,
    editing,
    grouping,
    hasMore = false,
    loading = false,
    onMore,
  } = props;
  const reader = useLocale();
  const prefix = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const available = useElementWidth(scroll);
  const layout = useMemo(() => layoutColumns(columns, { start: BOX, available }), [columns, available]);
  const window = useColumnWindow(scroll, layout);
  const cells = useCellEditing(editing);
  const [focused, setFocused] = useState(false);

  const items = useMemo(
    () =>
      gridItems(
        rows,
        grouping && { path: grouping.by.path, groups: grouping.groups, collapsed: grouping.collapsed, hasMore },
      ),
    [rows, grouping, hasMore],
  );
  const shown = useMemo(
    () => items.flatMap((item, at) => (item.kind === "row" ? [{ row: item.row, at }] : [])),
    [items],
  );
  const ids = useMemo(() => shown.map(({ row }) => rowId(row)), [shown]);
  const { place, go } = useActiveCell(ids, layout.all.length);

  // Kept while the lines are: else each frame measures them all anew.
  const getItemKey = useCallback((index: number) => items[index]?.key ?? index, [items]);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: rowHeight,
    getItemKey,
    overscan: 6,
    scrollMargin: HEAD,
    scrollPaddingStart: HEAD,
    scrollPaddingEnd: ROW + 8,
    useFlushSync: false,
  });
  const lines = virtual.getVirtualItems();
  const last = lines.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && !loading && last >= items.length - 30) onMore?.();
  }, [hasMore, loading, last, items.length, onMore]);

  const reveal = useCallback(
    (to: CellPlace) => {
      const at = shown[to.row]?.at;
      if (at !== undefined) virtual.scrollToIndex(at, { align: "auto" });
      const column = layout.all[to.column];
      const box = scroll.current;
      if (!column || column.column.pinned || !box) return;
      const edge = layout.pinned.reduce((sum, { width }) => sum + width, BOX);
      if (column.left - edge < box.scrollLeft) box.scrollLeft = column.left - edge;
      else if (column.left + column.width > box.scrollLeft + box.clientWidth)
        box.scrollLeft = column.left + column.width - box.clientWidth;
    },
    [shown, layout, virtual],
  );
  const goTo = (to: CellPlace) => {
    cells.clearNotice();
    go(to);
    reveal(to);
  };

  const at = place && { row: shown[place.row]?.row, column: layout.all[place.column]?.column };
  const sizes = {
    rows: ids.length,
    columns: layout.all.length,
    page: Math.max(1, Math.floor(((scroll.current?.clientHeight ?? 400) - HEAD - ROW) / ROW) - 1),
  };
  const focus = () => scroll.current?.focus({ preventScroll: true });
  const leaveEditor = (exit: EditorExit) => {
    focus();
    if (!place || exit === "stay") return;
    const to =
      exit === "next" || exit === "back"
        ? nextCell(place, sizes, exit === "back")
        : { row: Math.min(sizes.rows - 1, Math.max(0, place.row + (exit === "down" ? 1 : -1))), column: place.column };
    goTo(to);
  };

  // Rows keep one function: none is drawn anew because others came.
  const chosen = useRef({ selection, onSelection, ids });
  chosen.current = { selection, onSelection, ids };
  const toggle = useCallback((id: string, range: boolean) => {
    const now = chosen.current;
    if (!now.selection || !now.onSelection) return;
    now.onSelection(range ? selectRange(now.selection, id, now.ids) : toggleRow(now.selection, id));
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== scroll.current || cells.open) return;
    const pressed = {
      key: event.key,
      shift: event.shiftKey,
      command: event.ctrlKey || event.metaKey,
      alt: event.altKey,
    };
    const command = gridCommand(pressed, place ?? { row: -1, column: 0 }, sizes);
    if (!command) return;
    const { row, column } = at ?? {};
    if (command.type === "go") goTo(command.to);
    else if (command.type === "choose-all") onSelection?.(ALL_SELECTED);
    else if (!row || !column) return;
    else if (command.type === "edit") return flushSync(() => cells.begin(row, column, command.clear));
    else if (command.type === "empty") {
      if (cells.mayEdit(row, column)) void cells.save(row, column, undefined);
    } else if (command.type === "choose") toggle(rowId(row), command.range);
    else if (command.type === "open") props.onOpen?.(row);
    else if (command.type === "copy") void navigator.clipboard?.writeText(cellText(row, column, reader));
    else cells.discard(row, column);
    event.preventDefault();
  };

  const placeOf = (target: EventTarget): CellPlace | undefined => {
    const cell = target instanceof Element ? target.closest<HTMLElement>("[data-column]") : null;
    const id = cell?.closest<HTMLElement>("[data-row]")?.dataset["row"];
    const row = id === undefined ? -1 : ids.indexOf(id);
    return cell && row >= 0 ? { row, column: Number(cell.dataset["column"]) } : undefined;
  };
  const onMouseDown = (event: MouseEvent) => {
    const to = placeOf(event.target);
    const link = event.target instanceof Element && event.target.closest("a");
    if (!to || cells.open || link) return;
    if (place?.row === to.row && place.column === to.column) return;
    cells.clearNotice();
    go(to);
  };
  const onDoubleClick = (event: MouseEvent) => {
    const to = placeOf(event.target);
    const row = to && shown[to.row]?.row;
    const column = to && layout.all[to.column]?.column;
    if (row && column && !column.press && !cells.open) cells.begin(row, column, false);
  };

  const openRow = at?.row && at.column && cells.open?.key === cellKey(rowId(at.row), at.column.path) ? at : undefined;
  const editor =
    openRow?.row && openRow.column && cells.open ? (
      <CellEditor
        key={cells.open.key}
        row={openRow.row}
        column={openRow.column}
        value={cells.open.value}
        onSave={(value, exit) => {
          if (openRow.row && openRow.column) void cells.save(openRow.row, openRow.column, value);
          leaveEditor(exit);
        }}
        onDiscard={() => {
          if (openRow.row && openRow.column) cells.discard(openRow.row, openRow.column);
          focus();
        }}
      />
    ) : undefined;

  const idOf = useCallback((row: Row, column: number) => `${prefix}-${rowId(row)}-${column}`, [prefix]);
  const waiting = loading ? 20 : hasMore ? 3 : 0;
  const activeSeen = place !== undefined && lines.some(({ index }) => index === shown[place.row]?.at);

  return (
    <div className={styles.wrap}>
      <div
        ref={scroll}
        role="grid"
        tabIndex={0}
        className={styles.grid}
        aria-label={props.label}
        aria-busy={loading || undefined}
        aria-multiselectable={selection ? true : undefined}
        aria-rowcount={props.count === undefined ? -1 : props.count + 2 + (grouping?.groups.length ?? 0)}
        aria-colcount={layout.all.length + 1}
        aria-activedescendant={activeSeen && at?.row ? idOf(at.row, place.column) : undefined}
        data-testid="grid"
        onKeyDown={onKeyDown}
        onMouseDown={onMouseDown}
        onDoubleClick={onDoubleClick}
        onFocus={(event) => {
          setFocused(true);
          if (event.target === scroll.current && !place && ids.length > 0 && event.target.matches(":focus-visible"))
            go({ row: 0, column: 0 });
        }}
        onBlur={() => setFocused(false)}
      >
        <GridHead
          layout={layout}
          window={window}
          ids={ids}
          sort={sort}
          selection={selection}
          onSelection={onSelection}
          onSort={props.onSort}
          onResize={props.onResize}
          onMove={props.onMove}
        />
        <div
          role="rowgroup"
          className={styles.body}
          style={{ height: (items.length + waiting) * ROW + END, width: layout.total }}
        >
          {lines.map(({ index, start }) => {
            const item = items[index];
            if (!item) return null;
            const top = start - HEAD;
            if (item.kind === "group")
              return (
                grouping && (
                  <GroupRow
                    key={item.key}
                    item={item}
                    by={grouping.by}
                    place={index + 2}
                    start={top}
                    layout={layout}
                    onToggle={grouping.onToggle}
                  />
                )
              );
            const active = place && shown[place.row]?.at === index ? place.column : undefined;
            return (
              <GridRow
                key={item.key}
                row={item.row}
                place={index + 2}
                start={top}
                layout={layout}
                window={window}
                titlePath={props.titlePath}
                name={String(item.row[props.titlePath] ?? "")}
                selected={selection ? isSelected(selection, item.key) : false}
                activeColumn={active}
                drafts={cells.drafts}
                notice={active === undefined ? undefined : cells.notice}
                editor={active === undefined ? undefined : editor}
                idOf={idOf}
                onPress={cells.press}
                hrefOf={props.hrefOf}
                onToggle={selection ? toggle : undefined}
              />
            );
          })}
          {waiting > 0 && <SkeletonRows layout={layout} from={items.length * ROW} count={waiting} height={ROW} />}
        </div>
        {props.footer !== undefined && (
          <GridFoot layout={layout} words={props.footer} totals={props.totals} place={items.length + 2} />
        )}
      </div>
      {cells.open && focused && <GridHints />}
    </div>
  );
}
