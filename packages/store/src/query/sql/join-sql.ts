import { Sql, type SqlValue } from "./sql.ts";

/** The closed list of what may stand between pieces. */
type Separator = ", " | " AND " | " OR " | " " | " || " | " UNION ALL " | " INTERSECT ";

/** Pieces one after another. */
export function joinSql(pieces: readonly Sql[], separator: Separator = ", "): Sql {
  const values: SqlValue[] = [];
  for (const piece of pieces) for (const value of piece.values) values.push(value);
  return Sql.make(pieces.map((piece) => piece.text).join(separator), values);
}
