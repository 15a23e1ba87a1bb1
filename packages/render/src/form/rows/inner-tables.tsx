import { rowKey } from "./row-key.ts";
import styles from "./rows.module.css";
import type { TableColumn } from "./table-columns.ts";
import type { TableState } from "./table-state.ts";

interface InnerTablesProps {
  readonly table: TableState;
  readonly index: number;
  readonly columns: readonly TableColumn[];
}

/** The tables of one row that stand open, each under its name. */
export function InnerTables({ table, index, columns }: InnerTablesProps) {
  const key = rowKey(table.rows[index] ?? {});
  return columns.map((column) => (
    <div key={column.field.key} id={`${table.id}-${key}-${column.field.key}-inner`} className={styles.inner}>
      <div className={styles.innerHead}>{table.headOf(column)}</div>
      {table.inner(index, column)}
    </div>
  ));
}
