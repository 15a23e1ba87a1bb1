import { FieldCell } from "@quoin/fields/react";
import { useFormat, useText } from "@quoin/ui";
import type { GridColumn } from "../columns/grid-column.ts";
import styles from "./grid.module.css";

/** A column's total in words and figures: "Sum ¥64,218,300". */
export function GridTotal({
  column,
  value,
  plain = false,
}: {
  readonly column: GridColumn;
  readonly value: unknown;
  readonly plain?: boolean;
}) {
  const t = useText("render");
  const { number } = useFormat();
  if (column.total === undefined || value === undefined) return null;
  const figure =
    column.total === "count" || column.total === "avg" ? (
      number(Number(value), column.total === "avg" ? 1 : 0)
    ) : (
      <FieldCell field={column.field} value={value} variant="grid" />
    );
  return (
    <span className={styles.total}>
      {!plain && t(`list.total.${column.total}`)} <b>{figure}</b>
    </span>
  );
}
