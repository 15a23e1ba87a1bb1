import { FieldCell } from "@quoin/fields/react";
import { useFormat, useText } from "@quoin/ui";
import type { GridColumn } from "../columns/grid-column.ts";
import styles from "./grid.module.css";

/** A column's total in words and figures: "Sum ¥64,218,300". */
export function GridTotal({
  column,
  value,
  plain = false,
  unit = false,
}: {
  readonly column: GridColumn;
  readonly value: unknown;
  /** Without the word for what it is. */
  readonly plain?: boolean;
  /** With its unit, where no head says it. */
  readonly unit?: boolean;
}) {
  const t = useText("render");
  const { number } = useFormat();
  if (column.total === undefined || value === undefined) return null;
  const figure =
    column.total === "count" || column.total === "avg" ? (
      number(Number(value), column.total === "avg" ? 1 : 0)
    ) : (
      <FieldCell field={column.field} value={value} variant={unit ? "read" : "grid"} />
    );
  return (
    <span className={styles.total}>
      {!plain && t(`list.total.${column.total}`)} <b>{figure}</b>
    </span>
  );
}
