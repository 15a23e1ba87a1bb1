import { joinSql } from "./join-sql.ts";
import { type Sql, type SqlValue, sql } from "./sql.ts";

/** A bracketed list of bound values: `(?, ?, ?)`. */
export function listOf(values: readonly SqlValue[]): Sql {
  return sql`(${joinSql(values.map((value) => sql`${value}`))})`;
}
