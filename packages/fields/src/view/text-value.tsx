import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { CellProps } from "../define/field-view.ts";

export interface TextValueProps {
  readonly variant?: CellProps["variant"];
  readonly numeric?: boolean;
  readonly children: ReactNode;
  /** The whole text, told by the tooltip where a grid cuts it. */
  readonly title?: string;
}

/** A value as text: cut with an ellipsis in a grid, wrapped where a form is read. Figures are tabular and end on one line. */
export function TextValue({ variant = "grid", numeric = false, children, title }: TextValueProps) {
  const inGrid = variant === "grid";
  return (
    <Text
      component="span"
      size="sm"
      display="block"
      truncate={inGrid && !numeric ? "end" : undefined}
      title={inGrid ? title : undefined}
      ta={inGrid && numeric ? "right" : undefined}
      style={{
        fontVariantNumeric: numeric ? "tabular-nums" : undefined,
        whiteSpace: inGrid ? "nowrap" : "pre-wrap",
        overflowWrap: inGrid ? undefined : "anywhere",
      }}
    >
      {children}
    </Text>
  );
}
