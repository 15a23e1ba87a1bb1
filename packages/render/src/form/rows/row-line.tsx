import { ActionIcon, UnstyledButton } from "@mantine/core";
import { Icon, useText, VisuallyHidden } from "@quoin/ui";
import { useDragItem, useDropPlace } from "../../drag/drag-surface.tsx";
import { InnerTables } from "./inner-tables.tsx";
import { rowKey } from "./row-key.ts";
import styles from "./rows.module.css";
import { TableCell } from "./table-cell.tsx";
import type { TableState } from "./table-state.ts";

interface LineProps {
  readonly table: TableState;
  readonly index: number;
}

/** One row with its handle, its values and its way out; the tables that it holds open under it. */
export function RowLine({ table, index }: LineProps) {
  const t = useText("render");
  const row = table.rows[index] ?? {};
  const key = rowKey(row);
  const name = t("rows.row", { number: index + 1 });
  const drag = useDragItem(key, { disabled: !table.mayMove });
  const drop = useDropPlace(key, { disabled: !table.mayMove });
  const unfolded = table.columns.filter(({ rows, field }) => rows && table.unfolded(index, field.key));
  const line = (
    <tr ref={drop.ref} data-over={drop.over || undefined} data-dragging={drag.dragging || undefined} data-row={key}>
      {table.mayMove && (
        <td className={styles.handle}>
          <UnstyledButton ref={drag.ref} {...drag.handle} aria-label={t("rows.move", { row: name })}>
            <Icon name="grip-vertical" size={14} />
          </UnstyledButton>
        </td>
      )}
      <th scope="row" className={styles.number} id={`${table.id}-row-${key}`}>
        <VisuallyHidden>{name}</VisuallyHidden>
        <span aria-hidden>{index + 1}</span>
      </th>
      {table.columns.map((column) => (
        <td key={column.field.key}>
          <TableCell
            table={table}
            index={index}
            column={column}
            labelledBy={`${table.id}-head-${column.field.key} ${table.id}-row-${key}`}
          />
        </td>
      ))}
      <td className={styles.out}>
        {table.mayRemove(row) && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t("rows.remove", { row: name })}
            onClick={() => table.actions.remove(key)}
          >
            <Icon name="x" size={14} />
          </ActionIcon>
        )}
      </td>
    </tr>
  );
  if (unfolded.length === 0) return line;
  return (
    <>
      {line}
      <tr className={styles.within}>
        <td colSpan={table.columns.length + (table.mayMove ? 3 : 2)}>
          <InnerTables table={table} index={index} columns={unfolded} />
        </td>
      </tr>
    </>
  );
}
