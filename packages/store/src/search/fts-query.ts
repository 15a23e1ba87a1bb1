import type { SearchTerm } from "./search-terms.ts";

/** Terms in FTS5's own query language. Tokens hold letters and digits only; they are quoted all the same. */
export function ftsQuery(terms: readonly SearchTerm[]): string {
  return terms
    .map(
      (term) =>
        `(${term.map((token) => `"${token.text.replaceAll('"', "")}"${token.prefix ? "*" : ""}`).join(" OR ")})`,
    )
    .join(" AND ");
}
