import { fieldType } from "@quoin/fields";
import { useText, VisuallyHidden } from "@quoin/ui";
import type { CSSProperties } from "react";
import { DragSurface } from "../../drag/drag-surface.tsx";
import { columnSum } from "./column-sum.ts";
import { rowKey } from "./row-key.ts";
import { RowLine } from "./row-line.tsx";
import styles from "./rows.module.css";
import { SumOf } from "./sum-of.tsx";
import type { TableColumn } from "./table-columns.ts";
import type { TableState } from "./table-state.ts";

const MARGINS = 92;
const FIGURES = 120;
const COUNTS = 88;
const WORDS = 128;

/** Figures and counts of rows take what they need; words, for which there is none, share the rest. */
function widthOf({ field: { type }, rows }: TableColumn): number | undefined {
  if (rows !== undefined) return COUNTS;
  return fieldType(type).numeric === true ? Math.min(fieldType(type).width ?? FIGURES, FIGURES) : undefined;
}

const styleOf = (width: number | undefined): CSSProperties => (width === undefined ? {} : { width });

/** Below this the grid is scrolled sideways rather than squeezed. */
const leastWidth = ({ columns }: TableState): number =>
  columns.reduce((sum, column) => sum + (widthOf(column) ?? WORDS), MARGINS);

/** Rows as a grid: a line each, sums in the foot; lines are moved by their handle, by mouse, touch or keys. */
export function RowsGrid({ table }: { readonly table: TableState }) {
  const t = useText("render");
  const numberOf = (key: string) => table.rows.findIndex((row) => rowKey(row) === key) + 1;
  const nameOf = (key: string) => t("rows.row", { number: numberOf(key) });
  const sums = table.columns.some(({ summed, field }) => summed && columnSum(table.worked, field) !== undefined);
  const first = table.mayMove ? 2 : 1;
  return (
    <DragSurface
      nameOf={nameOf}
      placeOf={nameOf}
      onDrop={(item, place) => table.actions.move(item, numberOf(place) - 1)}
      overlay={(item) => <div className={styles.carried}>{nameOf(item)}</div>}
    >
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={table.label} style={{ minWidth: leastWidth(table) }}>
          <colgroup>
            {table.mayMove && <col style={{ width: 24 }} />}
            <col style={{ width: 32 }} />
            {table.columns.map((column) => (
              <col key={column.field.key} style={styleOf(widthOf(column))} />
            ))}
            <col style={{ width: 36 }} />
          </colgroup>
          <thead>
            <tr>
              {table.mayMove && (
                <td>
                  <VisuallyHidden>{t("rows.handle")}</VisuallyHidden>
                </td>
              )}
              <th scope="col" className={styles.number}>
                #
              </th>
              {table.columns.map((column) => (
                <th
                  key={column.field.key}
                  scope="col"
                  id={`${table.id}-head-${column.field.key}`}
                  data-numeric={fieldType(column.field.type).numeric || undefined}
                >
                  {table.headOf(column)}
                </th>
              ))}
              <td>
                <VisuallyHidden>{t("rows.out")}</VisuallyHidden>
              </td>
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, index) => (
              <RowLine key={rowKey(row)} table={table} index={index} />
            ))}
          </tbody>
          {sums && (
            <tfoot>
              <tr>
                <td colSpan={first}>
                  <VisuallyHidden>{t("list.total.sum")}</VisuallyHidden>
                </td>
                {table.columns.map((column) => (
                  <td key={column.field.key} data-numeric={fieldType(column.field.type).numeric || undefined}>
                    <SumOf table={table} column={column} />
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
    </DragSurface>
  );
}
