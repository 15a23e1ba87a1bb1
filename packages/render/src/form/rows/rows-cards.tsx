import { ActionIcon } from "@mantine/core";
import type { Row } from "@quoin/condition";
import { Icon, useText } from "@quoin/ui";
import { InnerTables } from "./inner-tables.tsx";
import { rowKey } from "./row-key.ts";
import styles from "./rows.module.css";
import { SumOf } from "./sum-of.tsx";
import { TableCell } from "./table-cell.tsx";
import type { TableState } from "./table-state.ts";

interface CardProps {
  readonly table: TableState;
  readonly row: Row;
  readonly index: number;
}

function RowCard({ table, row, index }: CardProps) {
  const t = useText("render");
  const key = rowKey(row);
  const name = t("rows.row", { number: index + 1 });
  const act = (label: string, icon: string, { to, off }: { to: () => void; off?: boolean }) => (
    <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label} disabled={off ?? false} onClick={to}>
      <Icon name={icon} size={16} />
    </ActionIcon>
  );
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        <b id={`${table.id}-row-${key}`}>{name}</b>
        {table.mayMove && (
          <>
            {act(t("rows.up", { row: name }), "chevron-up", {
              to: () => table.actions.move(key, index - 1),
              off: index === 0,
            })}
            {act(t("rows.down", { row: name }), "chevron-down", {
              to: () => table.actions.move(key, index + 1),
              off: index === table.rows.length - 1,
            })}
          </>
        )}
        {table.mayRemove(row) && act(t("rows.remove", { row: name }), "x", { to: () => table.actions.remove(key) })}
      </div>
      {table.columns.map((column) => (
        <div key={column.field.key} className={styles.cardLine}>
          <span className={styles.cardLabel} id={`${table.id}-label-${key}-${column.field.key}`}>
            {table.headOf(column)}
          </span>
          <div className={styles.cardValue}>
            <TableCell
              table={table}
              index={index}
              column={column}
              labelledBy={`${table.id}-label-${key}-${column.field.key} ${table.id}-row-${key}`}
            />
          </div>
        </div>
      ))}
      <InnerTables
        table={table}
        index={index}
        columns={table.columns.filter(({ rows, field }) => rows && table.unfolded(index, field.key))}
      />
    </li>
  );
}

/** Rows as cards, where a grid has no room. */
export function RowsCards({ table }: { readonly table: TableState }) {
  const summed = table.columns.filter((column) => column.summed);
  return (
    <>
      <ol className={styles.cards} aria-label={table.label}>
        {table.rows.map((row, index) => (
          <RowCard key={rowKey(row)} table={table} row={row} index={index} />
        ))}
      </ol>
      {table.rows.length > 0 &&
        summed.map((column) => (
          <div key={column.field.key} className={styles.cardSum}>
            <span>{table.headOf(column)}</span>
            <SumOf table={table} column={column} />
          </div>
        ))}
    </>
  );
}
