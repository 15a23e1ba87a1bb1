import { InnerCell } from "./inner-cell.tsx";
import { messageAt } from "./message-at.ts";
import { RowCell } from "./row-cell.tsx";
import { rowKey } from "./row-key.ts";
import type { TableState } from "./table-state.ts";

interface TableCellProps {
  readonly table: TableState;
  readonly index: number;
  readonly column: TableState["columns"][number];
  /** Ids of what names its column and its row. */
  readonly labelledBy: string;
}

/** What stands in one column of a row, in a grid and in a card: a value, or the way into a table that the row holds. */
export function TableCell({ table, index, column, labelledBy }: TableCellProps) {
  if (column.rows) return <InnerCell table={table} index={index} column={column} labelledBy={labelledBy} />;
  const row = table.rows[index] ?? {};
  const shown = table.worked[index] ?? row;
  const key = rowKey(row);
  const field = column.field.key;
  return (
    <RowCell
      row={row}
      rowKey={key}
      column={column}
      value={shown[field]}
      title={row[`${field}$title`]}
      id={`${table.id}-${key}-${field}`}
      labelledBy={labelledBy}
      open={table.open?.row === key && table.open.column === field}
      locked={!table.mayWrite(row)}
      message={messageAt(table, index, field)}
      onOpen={table.onOpen}
      onChange={table.actions.set}
    />
  );
}
