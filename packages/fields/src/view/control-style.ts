import type { CSSProperties } from "react";
import { INSET, type Variant } from "./inset.ts";

export interface ControlLook {
  /** Tabular figures that end at the right. */
  readonly numeric?: boolean;
  /** Width in px of the mark that stands before the word: a dot, courses of stone, an avatar. */
  readonly mark?: number | undefined;
  /** Between the mark and the word, px. Default 6. */
  readonly gap?: number | undefined;
}

const HEIGHT: Readonly<Record<Variant, number>> = { form: 32, filter: 28, cell: 34 };
const GAP = 6;

/** The look of a one-line control: 32 px in forms, 28 in filters, without frame in a grid cell. */
export function controlStyle(variant: Variant, { numeric = false, mark, gap = GAP }: ControlLook): CSSProperties {
  const start = INSET[variant] + (mark === undefined ? 0 : mark + gap);
  const inset = variant === "cell" || mark !== undefined;
  return {
    height: HEIGHT[variant],
    minHeight: HEIGHT[variant],
    fontSize: 13,
    ...(inset && { paddingInlineStart: start }),
    // A cell's box has the edge; the control's own, though unseen, would move the text.
    ...(variant === "cell" && { borderInlineWidth: 0 }),
    ...(numeric && variant === "cell" && { paddingInlineEnd: INSET.cell }),
    ...(numeric && { textAlign: "right", fontVariantNumeric: "tabular-nums" }),
  };
}
