import { AppError } from "@quoin/definition";
import { Sql } from "./sql.ts";

const SHAPE = /^[a-z_][a-z0-9_.$]{0,200}$/;

/** The text `before + key + after` as an SQL literal, for the keys of JSON that SQL builds. The key must be a field path or one of our aliases. */
export function literalKey(key: string, before: '"' | ',"', after: '":'): Sql {
  if (!SHAPE.test(key)) throw new AppError("internal", "A JSON key has an impossible shape.");
  return Sql.make(`'${before}${key}${after}'`, []);
}
