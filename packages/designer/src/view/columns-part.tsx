import { ButtonList } from "./button-list.tsx";
import { ColumnList } from "./column-list.tsx";
import type { ViewPartProps } from "./view-scope.ts";

/** What stands in each row: values, and buttons behind them. */
export function ColumnsPart(props: ViewPartProps) {
  return (
    <>
      <ColumnList {...props} />
      <ButtonList {...props} />
    </>
  );
}
