import { useLocale } from "@quoin/ui";
import type { FieldType } from "../define/field-type.ts";
import type { CellProps } from "../define/field-view.ts";
import { TextValue } from "./text-value.tsx";

export interface TypedValueProps {
  readonly cell: CellProps;
  readonly type: Pick<FieldType, "toText">;
  readonly numeric?: boolean;
}

/** A value as its type writes it. What it cannot write (a masked value) is shown as it came. */
export function TypedValue({ cell: { field, value, variant = "grid" }, type, numeric = false }: TypedValueProps) {
  const { locale, timeZone } = useLocale();
  const text = type.toText(value, field, { locale, timeZone }) || (typeof value === "string" ? value : "");
  return (
    <TextValue variant={variant} title={text} numeric={numeric}>
      {text}
    </TextValue>
  );
}
