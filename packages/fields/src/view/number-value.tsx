import { useLocale } from "@quoin/ui";
import type { FieldType } from "../define/field-type.ts";
import type { CellProps } from "../define/field-view.ts";
import { TextValue } from "./text-value.tsx";

export interface NumberValueProps {
  readonly cell: CellProps;
  readonly print: FieldType["toText"];
}

/** A number as its type writes it. A masked one comes as text and is shown as it is. */
export function NumberValue({ cell: { field, value, variant = "grid" }, print }: NumberValueProps) {
  const { locale, timeZone } = useLocale();
  return (
    <TextValue variant={variant} numeric>
      {typeof value === "string" ? value : print(value, field, { locale, timeZone })}
    </TextValue>
  );
}
