import { fieldType } from "@quoin/fields";
import { FieldCell } from "@quoin/fields/react";
import { Avatar, useLocale, useText } from "@quoin/ui";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useMemo, useRef } from "react";
import type { GridColumn } from "../columns/grid-column.ts";
import type { GridProps } from "../grid/grid-props.ts";
import { GridTotal } from "../grid/grid-total.tsx";
import { RowBox } from "../grid/row-box.tsx";
import { type Row, rowId, titleIn } from "../grid/row.ts";
import { isSelected, selectRange, toggleRow } from "../selection/selection.ts";
import styles from "./phone-list.module.css";
import { phoneParts } from "./phone-parts.ts";
import { RowMenu } from "./row-menu.tsx";

const ROW = 65;
const END = 64;
const rowHeight = (): number => ROW;

type PhoneListProps = Pick<
  GridProps,
  | "label"
  | "columns"
  | "rows"
  | "titlePath"
  | "hrefOf"
  | "selection"
  | "onSelection"
  | "footer"
  | "totals"
  | "loading"
  | "hasMore"
  | "onMore"
>;

function Part({
  column,
  row,
  className,
  inset,
}: {
  readonly column: GridColumn | undefined;
  readonly row: Row;
  readonly className: string | undefined;
  readonly inset?: boolean;
}) {
  if (!column) return null;
  const title = titleIn(row, column.path);
  return (
    <div className={className} data-inset={inset || undefined}>
      <FieldCell
        field={column.field}
        value={row[column.path]}
        variant={column.numeric ? "read" : "grid"}
        {...(title !== undefined && { title })}
      />
    </div>
  );
}

/** The same list on a narrow screen: two lines a record, opened by a touch anywhere, chosen at the box. */
export function PhoneList(props: PhoneListProps) {
  const {
    label,
    columns,
    rows,
    titlePath,
    hrefOf,
    selection,
    onSelection,
    footer,
    totals,
    loading = false,
    hasMore = false,
    onMore,
  } = props;
  const t = useText("render");
  const reader = useLocale();
  const scroll = useRef<HTMLDivElement>(null);
  const parts = useMemo(() => phoneParts(columns, titlePath), [columns, titlePath]);
  const getItemKey = useCallback((index: number) => String(rows[index]?.["id"] ?? index), [rows]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: rowHeight,
    getItemKey,
    overscan: 8,
    useFlushSync: false,
  });
  const lines = virtual.getVirtualItems();
  const last = lines.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && !loading && last >= rows.length - 20) onMore?.();
  }, [hasMore, loading, last, rows.length, onMore]);
  const ids = useMemo(() => rows.map(rowId), [rows]);
  const presses = columns.filter(({ press }) => press);
  const withTotal = columns.find(({ total }) => total !== undefined);

  const rowOf = (row: Row, start: number) => {
    const id = rowId(row);
    const { name } = parts;
    const text = name
      ? fieldType(name.field.type).toText(row[name.path], name.field, {
          ...reader,
          titleOf: () => titleIn(row, name.path),
        })
      : id;
    const marked = Boolean(name?.field.schema["x-name"]) && text !== "";
    const chosen = selection ? isSelected(selection, id) : false;
    return (
      <li
        key={id}
        className={styles.row}
        data-selected={chosen || undefined}
        data-row={id}
        style={{ transform: `translateY(${start}px)` }}
      >
        {selection && onSelection && (
          <div className={styles.box}>
            <RowBox
              focusable
              label={t("list.select.row", { name: text })}
              checked={chosen}
              onToggle={(range) => onSelection(range ? selectRange(selection, id, ids) : toggleRow(selection, id))}
            />
          </div>
        )}
        <div className={styles.lines} data-narrow={presses.length > 0 || undefined}>
          <div className={styles.line}>
            <div className={styles.name}>
              {marked && <Avatar name={text} shape="square" />}
              <a href={hrefOf(row)} data-record={id}>
                {text === "" ? "—" : text}
              </a>
            </div>
            <Part column={parts.figure} row={row} className={styles.figure} />
          </div>
          <div className={styles.line}>
            <Part column={parts.mark} row={row} className={styles.mark} inset={marked} />
            <Part column={parts.note} row={row} className={styles.note} />
          </div>
        </div>
        {presses.length > 0 && <RowMenu row={row} name={text} columns={presses} />}
      </li>
    );
  };

  const waiting = loading ? 10 : hasMore ? 2 : 0;
  return (
    <>
      <div
        ref={scroll}
        className={styles.list}
        tabIndex={0}
        role="region"
        aria-label={label}
        aria-busy={loading || undefined}
      >
        <ul className={styles.body} style={{ height: (rows.length + waiting) * ROW + END }}>
          {lines.map(({ index, start }) => {
            const row = rows[index];
            return row && rowOf(row, start);
          })}
          {Array.from({ length: waiting }, (_, line) => (
            <li
              key={`waiting-${line}`}
              className={styles.row}
              aria-hidden
              style={{ transform: `translateY(${(rows.length + line) * ROW}px)` }}
            >
              <span className={styles.lines}>
                <span className={styles.stone} style={{ width: "70%" }} />
                <span className={styles.stone} style={{ width: "30%" }} />
              </span>
            </li>
          ))}
        </ul>
      </div>
      {footer !== undefined && (
        <div className={styles.foot}>
          <span>{footer}</span>
          {withTotal && <GridTotal unit column={withTotal} value={totals?.[withTotal.path]} />}
        </div>
      )}
    </>
  );
}
