import type { InputProps } from "../define/field-view.ts";

export type Variant = NonNullable<InputProps["variant"]>;

/** A cell's own padding, so that its text does not move by a pixel when it is edited; forms hang 9 px left, one of them the border. */
export const INSET: Readonly<Record<Variant, number>> = { form: 8, filter: 8, cell: 12 };
