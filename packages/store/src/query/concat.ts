import { joinSql } from "./sql/join-sql.ts";
import { type Sql, sql } from "./sql/sql.ts";

/**
 * Engines bound how many arguments a function may have, and SQLite (3.52 at least) loses a constant that is an argument
 * beyond the 32nd: its register is used again for something else.
 */
const SIZE = 30;

/** Texts one after another, NULL as nothing. One call copies each once, where a row of `||` copies the beginning again and again. */
export function concat(parts: readonly Sql[]): Sql {
  if (parts.length <= SIZE) return sql`concat(${joinSql(parts)})`;
  const chunks: Sql[] = [];
  for (let start = 0; start < parts.length; start += SIZE) chunks.push(concat(parts.slice(start, start + SIZE)));
  return concat(chunks);
}
