/**
 * What a formula's values are. `list` is a list of texts, `time` a time of day, `duration` a length of time.
 * Options, references and users are texts: the id that is stored.
 */
export const FORMULA_KINDS = ["text", "number", "boolean", "date", "instant", "time", "duration", "list"] as const;

export type FormulaKind = (typeof FORMULA_KINDS)[number];
