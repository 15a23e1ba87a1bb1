import { failure } from "../../value/failure.ts";
import { count } from "../../value/make.ts";
import { unitsOf } from "../../value/text-units.ts";
import type { FormulaValue } from "../../value/value.ts";

/** The place (from 1, in characters as people count them) where `piece` stands first at or after `start`. */
export function findUnits(text: string, piece: string, start: number): FormulaValue {
  if (start < 1) return failure("bad_argument", { parameter: "start" });
  const units = unitsOf(text);
  const before = units.slice(0, start - 1).join("").length;
  const at = text.indexOf(piece, before);
  if (at < 0 || start > units.length + 1) return failure("not_found", { value: piece.slice(0, 40) });
  return count(unitsOf(text.slice(0, at)).length + 1);
}
