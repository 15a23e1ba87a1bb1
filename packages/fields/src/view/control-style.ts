import type { CSSProperties } from "react";
import type { InputProps } from "../define/field-view.ts";

const HEIGHT = { form: 32, filter: 28, cell: 34 } as const;

/** The look of a one-line control: 32 px in forms, 28 in filters, without frame in a grid cell. */
export function controlStyle(variant: InputProps["variant"] = "form", numeric = false): CSSProperties {
  return {
    height: HEIGHT[variant],
    minHeight: HEIGHT[variant],
    fontSize: 13,
    ...(numeric && { textAlign: "right", fontVariantNumeric: "tabular-nums" }),
  };
}
