import type { CellProps } from "../define/field-view.ts";
import { useFieldView } from "./use-field-view.ts";

/** The value of a field, whatever its type. Suspends while the type's view loads. */
export function FieldCell(props: CellProps) {
  const { Cell } = useFieldView(props.field.type);
  return <Cell {...props} />;
}
