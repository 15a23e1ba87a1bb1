import type { InputProps } from "../define/field-view.ts";

type Variant = NonNullable<InputProps["variant"]>;

/** Above and below a pill of 22 px, so that one line of pills is as high as any other control. */
const SPACE: Readonly<Record<Variant, number>> = { form: 4, filter: 2, cell: 6 };

/** The look of a control that holds several values as pills and grows with them. */
export const manyStyle = (variant: Variant) => ({
  input: {
    minHeight: variant === "filter" ? 28 : 32,
    paddingBlock: SPACE[variant],
    fontSize: 13,
    ...(variant === "cell" && { paddingInlineStart: 12 }),
  },
  pill: { fontSize: 12 },
});
