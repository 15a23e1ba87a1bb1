import { AppError } from "@quoin/definition";
import { Sql } from "./sql.ts";

const SHAPE = /^[a-z_][a-z0-9_]{0,62}$/;
const made = new Map<string, Sql>();

/** A table's, column's or alias's name, quoted. The one place where a name becomes SQL: anything but lower snake case is refused. */
export function identifier(name: string): Sql {
  const known = made.get(name);
  if (known !== undefined) return known;
  if (!SHAPE.test(name)) throw new AppError("internal", "A physical name has an impossible shape.");
  const piece = Sql.make(`"${name}"`, []);
  if (made.size < 50_000) made.set(name, piece);
  return piece;
}

/** `alias.column`. */
export function columnOf(alias: string, column: string): Sql {
  return Sql.make(`${identifier(alias).text}.${identifier(column).text}`, []);
}
