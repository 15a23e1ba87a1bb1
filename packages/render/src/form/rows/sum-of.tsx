import { FieldCell } from "@quoin/fields/react";
import { Suspense } from "react";
import { columnSum } from "./column-sum.ts";
import type { TableColumn } from "./table-columns.ts";
import type { TableState } from "./table-state.ts";

interface SumOfProps {
  readonly table: TableState;
  readonly column: TableColumn;
}

/** The running sum of a column, as it stands in the form. */
export function SumOf({ table, column }: SumOfProps) {
  const sum = column.summed ? columnSum(table.worked, column.field) : undefined;
  if (sum === undefined) return null;
  return (
    <b>
      <Suspense>
        <FieldCell field={column.field} value={sum} variant="grid" />
      </Suspense>
    </b>
  );
}
