/** Colours that definitions may give to option values and stages, by token name. */
export const valueColors = [
  "stage-1",
  "stage-2",
  "stage-3",
  "stage-4",
  "stage-5",
  "stage-won",
  "stage-lost",
  "accent",
  "success",
  "warning",
  "danger",
] as const;

export type ValueColor = (typeof valueColors)[number];

const known: ReadonlySet<string> = new Set(valueColors);

/** The CSS colour of a value's colour name; stone for a name that is none or unknown. */
export const colorVar = (name: string | undefined): string =>
  `var(--${name !== undefined && known.has(name) ? name : "stage-1"})`;
