import type { SearchTerm } from "./search-terms.ts";

/** Readings of words in FTS5's own query language. Tokens hold letters and digits only; they are quoted all the same. */
export function ftsQuery(readings: readonly (readonly SearchTerm[])[]): string {
  const told = ({ text, prefix }: SearchTerm[number]): string => `"${text.replaceAll('"', "")}"${prefix ? "*" : ""}`;
  return readings
    .map((terms) => terms.map((term) => `(${term.map(told).join(" OR ")})`).join(" AND "))
    .map((reading) => (readings.length === 1 ? reading : `(${reading})`))
    .join(" OR ");
}
