import { AppError } from "@quoin/definition";
import { Sql } from "./sql.ts";

/**
 * A whole number from 0 on as an SQL literal, where a bound value would hide from the planner how few rows are wanted: a statement
 * that is kept prepared is then planned anew each time. Anything else is refused.
 */
export function literalNumber(number: number): Sql {
  if (!Number.isSafeInteger(number) || number < 0) throw new AppError("internal", "A literal is no whole number.");
  return Sql.make(String(number), []);
}
