import { useLocale } from "@quoin/ui";
import { useCallback, type ReactNode } from "react";
import type { FieldType } from "../define/field-type.ts";
import type { InputProps } from "../define/field-view.ts";
import { formatDecimal } from "../decimal/format-decimal.ts";
import { TextControl } from "./text-control.tsx";

export interface NumberControlProps {
  readonly input: InputProps;
  readonly read: FieldType["fromText"];
  readonly grouping?: boolean;
  readonly whole?: boolean;
  readonly left?: ReactNode;
  readonly right?: ReactNode;
  /** Width of what stands at the right, px. */
  readonly rightWidth?: number;
}

/** A number, typed as people write it ("3.5万", "1,200") and shown grouped; figures are tabular and end at the right. */
export function NumberControl({
  input,
  read,
  grouping = true,
  whole = false,
  left,
  right,
  rightWidth,
}: NumberControlProps) {
  const { locale, timeZone } = useLocale();
  const { field } = input;
  const format = useCallback((value: unknown) => formatDecimal(value, { locale, grouping }), [locale, grouping]);
  const parse = useCallback(
    (typed: string) => {
      const result = read(typed, field, { locale, timeZone });
      return "value" in result ? result : undefined;
    },
    [read, field, locale, timeZone],
  );
  return (
    <TextControl
      input={input}
      format={format}
      parse={parse}
      numeric
      inputMode={whole ? "numeric" : "decimal"}
      left={left}
      right={right}
      rightWidth={rightWidth}
    />
  );
}
