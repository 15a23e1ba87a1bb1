import { UnstyledButton } from "@mantine/core";
import { Icon, useText } from "@quoin/ui";
import { messageAt } from "./message-at.ts";
import { rowKey } from "./row-key.ts";
import { rowsIn } from "./rows-in.ts";
import { CellError } from "./cell-error.tsx";
import styles from "./rows.module.css";
import type { TableColumn } from "./table-columns.ts";
import type { TableState } from "./table-state.ts";

interface InnerCellProps {
  readonly table: TableState;
  readonly index: number;
  readonly column: TableColumn;
  /** Ids of the words that name the cell: its column and its row. */
  readonly labelledBy: string;
}

/** How many rows the table of a row has, and what opens it. */
export function InnerCell({ table, index, column, labelledBy }: InnerCellProps) {
  const t = useText("fields");
  const row = table.rows[index] ?? {};
  const key = rowKey(row);
  const id = `${table.id}-${key}-${column.field.key}`;
  const open = table.unfolded(index, column.field.key);
  const message = messageAt(table, index, column.field.key);
  return (
    <>
      <UnstyledButton
        id={id}
        className={styles.unfold}
        aria-expanded={open}
        aria-labelledby={`${labelledBy} ${id}`}
        aria-controls={open ? `${id}-inner` : undefined}
        aria-describedby={message === undefined ? undefined : `${id}-error`}
        data-wrong={message !== undefined || undefined}
        onClick={() => table.onUnfold(key, column.field.key)}
      >
        <Icon name={open ? "chevron-down" : "chevron-right"} size={14} />
        {t("view.rows", { count: rowsIn(row[column.field.key]).length })}
      </UnstyledButton>
      {message !== undefined && <CellError id={`${id}-error`} message={message} />}
    </>
  );
}
