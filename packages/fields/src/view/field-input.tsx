import type { InputProps } from "../define/field-view.ts";
import { useFieldView } from "./use-field-view.ts";

/** The input of a field, whatever its type. Suspends while the type's view loads. */
export function FieldInput(props: InputProps) {
  const { Input } = useFieldView(props.field.type);
  return <Input {...props} />;
}
