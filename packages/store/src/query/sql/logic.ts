import { joinSql } from "./join-sql.ts";
import { type Sql, sql } from "./sql.ts";

export const TRUE: Sql = sql`TRUE`;
export const FALSE: Sql = sql`FALSE`;

/** Every one holds; of none: true. */
export function andSql(pieces: readonly Sql[]): Sql {
  const real = pieces.filter((piece) => piece !== TRUE);
  if (real.includes(FALSE)) return FALSE;
  if (real.length === 0) return TRUE;
  return real.length === 1 ? (real[0] ?? TRUE) : sql`(${joinSql(real, " AND ")})`;
}

/** At least one holds; of none: false. */
export function orSql(pieces: readonly Sql[]): Sql {
  const real = pieces.filter((piece) => piece !== FALSE);
  if (real.includes(TRUE)) return TRUE;
  if (real.length === 0) return FALSE;
  return real.length === 1 ? (real[0] ?? FALSE) : sql`(${joinSql(real, " OR ")})`;
}

export function notSql(piece: Sql): Sql {
  if (piece === TRUE) return FALSE;
  return piece === FALSE ? TRUE : sql`(NOT ${piece})`;
}
