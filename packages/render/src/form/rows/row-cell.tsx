import type { Row } from "@quoin/condition";
import { fieldType, isEmpty } from "@quoin/fields";
import { FieldCell, FieldInput } from "@quoin/fields/react";
import { type FocusEvent, memo, Suspense } from "react";
import { CellError } from "./cell-error.tsx";
import styles from "./rows.module.css";
import type { TableColumn } from "./table-columns.ts";

export interface RowCellProps {
  readonly row: Row;
  readonly rowKey: string;
  readonly column: TableColumn;
  readonly value: unknown;
  readonly title: unknown;
  /** Begins the ids of what stands in this cell. */
  readonly id: string;
  /** Ids of the words that name the cell: its column and its row. */
  readonly labelledBy: string;
  readonly open: boolean;
  readonly locked: boolean;
  readonly message: string | undefined;
  readonly onOpen: (rowKey: string, column: string) => void;
  readonly onChange: (rowKey: string, column: string, value: unknown) => void;
}

/** What is typed first takes the place of what was there, as in any grid. */
function selectAll({ target }: FocusEvent): void {
  if (target instanceof HTMLInputElement && target.matches('[type="text"], :not([type])')) target.select();
}

/** One value of a row: read until somebody turns to it, then its own input; what is wrong with it stands under it. */
export const RowCell = memo(function RowCell(props: RowCellProps) {
  const { row, rowKey, column, value, title, id, labelledBy, open, locked, message, onOpen, onChange } = props;
  const { field } = column;
  // A click gives it the focus as well.
  const handlers = { onFocus: () => onOpen(rowKey, field.key) };
  const content = isEmpty(value) ? (
    <span className={styles.none}>—</span>
  ) : (
    <Suspense fallback="…">
      <FieldCell field={field} value={value} variant="grid" {...(typeof title === "string" && { title })} />
    </Suspense>
  );
  const numeric = fieldType(field.type).numeric === true || undefined;
  return (
    <>
      {locked || !column.writable ? (
        <div className={styles.read} data-numeric={numeric}>
          {content}
        </div>
      ) : open ? (
        <div className={styles.input} data-numeric={numeric} onFocus={selectAll}>
          <Suspense fallback={null}>
            <FieldInput
              field={field}
              id={id}
              value={value ?? undefined}
              record={row}
              labelledBy={labelledBy}
              invalid={message !== undefined}
              variant="cell"
              autoFocus
              onChange={(next) => onChange(rowKey, field.key, next ?? null)}
              {...(message !== undefined && { describedBy: `${id}-error` })}
            />
          </Suspense>
        </div>
      ) : (
        <div
          className={styles.read}
          role="group"
          tabIndex={0}
          aria-labelledby={labelledBy}
          aria-describedby={message === undefined ? undefined : `${id}-error`}
          data-open
          data-wrong={message !== undefined || undefined}
          data-numeric={numeric}
          {...handlers}
        >
          {content}
        </div>
      )}
      {message !== undefined && <CellError id={`${id}-error`} message={message} />}
    </>
  );
});
