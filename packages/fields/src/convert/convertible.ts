import type { Field } from "@quoin/definition";
import { fieldType } from "../field-type.ts";
import { outsideRecords } from "./outside-records.ts";
import { pointsAlike } from "./points-alike.ts";

/** Whether values of one field can become values of another at all; whether each of them does only the data tells. */
export function convertible(from: Field, to: Field): boolean {
  const [before, after] = [fieldType(from.type), fieldType(to.type)];
  if (after.computed === true || after.generate !== undefined || after.compute !== undefined) return false;
  if (before.rows !== undefined || after.rows !== undefined) return false;
  const [source, target] = [outsideRecords(from), outsideRecords(to)];
  if (source === target || pointsAlike(from, to)) return true;
  // Which of several entities a record is of no other value says but a relation to one of them; what it is called, any may.
  if (target === "entities") return false;
  if (source === "entities") return after.references === undefined;
  // People and teams have names, which texts tell and are looked up by, but not what else points somewhere.
  return (source === undefined ? before.references : after.references) === undefined;
}
