import { AppError } from "@quoin/definition";
import { Sql } from "./sql.ts";

const SHAPE = /^[a-z0-9_]{1,60}$/;

/** A word as an SQL literal, where a bound value would hide from the planner which index holds it. Anything but lower snake case is refused. */
export function literalWord(word: string): Sql {
  if (!SHAPE.test(word)) throw new AppError("internal", "A word has an impossible shape.");
  return Sql.make(`'${word}'`, []);
}
