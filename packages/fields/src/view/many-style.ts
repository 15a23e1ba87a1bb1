import type { InputProps } from "../define/field-view.ts";

/** The look of a control that holds several values as pills and grows with them. */
export const manyStyle = (variant: NonNullable<InputProps["variant"]>) => ({
  input: {
    minHeight: variant === "filter" ? 28 : 32,
    paddingBlock: 0,
    fontSize: 13,
    ...(variant === "cell" && { paddingInlineStart: 12 }),
  },
  pill: { fontSize: 12 },
});
