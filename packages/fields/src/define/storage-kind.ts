/**
 * The logical kinds of columns; each SQL dialect maps them once.
 * `scaled` is a decimal kept as an integer of 10^scale; `link` is several values in a table of their own.
 */
export type StorageKind = "text" | "integer" | "scaled" | "real" | "boolean" | "date" | "instant" | "json" | "link";
