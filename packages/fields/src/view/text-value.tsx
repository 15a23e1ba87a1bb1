import type { CSSProperties, ReactNode } from "react";
import type { CellProps } from "../define/field-view.ts";

export interface TextValueProps {
  readonly variant?: CellProps["variant"];
  readonly numeric?: boolean;
  readonly children: ReactNode;
  /** The whole text, told by the tooltip where a grid cuts it. */
  readonly title?: string;
}

const WORDS: CSSProperties = { display: "block", fontSize: "var(--text-sm)" };
const FIGURES: CSSProperties = { ...WORDS, fontVariantNumeric: "tabular-nums" };
const READ: CSSProperties = { whiteSpace: "pre-wrap", overflowWrap: "anywhere" };

// A grid draws hundreds of these while it is scrolled: a plain element with a ready style costs least.
const LOOKS = {
  grid: {
    words: { ...WORDS, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
    figures: { ...FIGURES, whiteSpace: "nowrap", textAlign: "right" },
  },
  read: { words: { ...WORDS, ...READ }, figures: { ...FIGURES, ...READ } },
} satisfies Record<string, Record<string, CSSProperties>>;

/** A value as text: cut with an ellipsis in a grid, wrapped where a form is read. Figures are tabular and end on one line. */
export function TextValue({ variant = "grid", numeric = false, children, title }: TextValueProps) {
  return (
    <span style={LOOKS[variant][numeric ? "figures" : "words"]} title={variant === "grid" ? title : undefined}>
      {children}
    </span>
  );
}
