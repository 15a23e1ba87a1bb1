import { fieldType } from "@quoin/fields";
import { FieldCell } from "@quoin/fields/react";
import { Avatar, Icon, useLocale } from "@quoin/ui";
import { memo, type ReactNode } from "react";
import type { GridColumn } from "../columns/grid-column.ts";
import type { PlacedColumn } from "../columns/layout-columns.ts";
import type { CellDraft } from "./cell-state.ts";
import own from "./cell-editor.module.css";
import styles from "./grid.module.css";
import { PressCell } from "./press-cell.tsx";
import { type Row, titleIn } from "./row.ts";

export interface GridCellProps {
  readonly id: string;
  readonly row: Row;
  readonly placed: PlacedColumn;
  readonly active: boolean;
  /** Has the line beside which the others scroll. */
  readonly lastPinned: boolean;
  readonly draft: CellDraft | undefined;
  /** Said under the cell: why it was refused, or why it cannot be edited. */
  readonly words: string | undefined;
  /** Address of the record, in the column that names it. */
  readonly href: string | undefined;
  readonly editor: ReactNode;
  readonly onPress: (row: Row, column: GridColumn) => void;
}

function TitleLink({
  row,
  placed,
  href,
  value,
}: Pick<GridCellProps, "row" | "placed" | "href"> & { readonly value: unknown }) {
  const { locale, timeZone } = useLocale();
  const { field, path } = placed.column;
  const text = fieldType(field.type).toText(value, field, { locale, timeZone, titleOf: () => titleIn(row, path) });
  return (
    <span className={styles.name}>
      {field.schema["x-name"] && text !== "" && <Avatar name={text} shape="square" />}
      <a className={styles.link} href={href} tabIndex={-1} title={text} data-record={String(row["id"])}>
        {text === "" ? "—" : text}
      </a>
    </span>
  );
}

/** One value in its place. */
export const GridCell = memo(function GridCell({
  id,
  row,
  placed,
  active,
  lastPinned,
  draft,
  words,
  href,
  editor,
  onPress,
}: GridCellProps) {
  const { column, index, left, width } = placed;
  const value = draft ? draft.value : row[column.path];
  const title = draft ? undefined : titleIn(row, column.path);
  return (
    <div
      id={id}
      role="gridcell"
      aria-colindex={index + 2}
      aria-invalid={draft?.status === "failed" || undefined}
      aria-busy={draft?.status === "saving" || undefined}
      aria-describedby={words === undefined ? undefined : `${id}-words`}
      className={styles.cell}
      data-column={index}
      data-pinned={column.pinned || undefined}
      data-active={active || undefined}
      data-last-pinned={lastPinned || undefined}
      data-failed={draft?.status === "failed" || undefined}
      data-editing={editor ? true : undefined}
      data-numeric={column.numeric || undefined}
      style={{ width, ...(column.pinned && { left }) }}
    >
      {editor ??
        (column.press ? (
          <PressCell row={row} label={column.label} press={column.press} onPress={() => onPress(row, column)} />
        ) : href === undefined ? (
          <FieldCell field={column.field} value={value} variant="grid" {...(title !== undefined && { title })} />
        ) : (
          <TitleLink row={row} placed={placed} href={href} value={value} />
        ))}
      {words !== undefined && !editor && (
        <span id={`${id}-words`} className={own.words} data-over data-failed={draft?.status === "failed" || undefined}>
          <Icon name={draft?.status === "failed" ? "alert-circle" : "lock"} size={14} />
          {words}
        </span>
      )}
    </div>
  );
});
