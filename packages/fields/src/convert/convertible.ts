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
  // What one of several entities holds is told with its entity, which no other value says but a relation to one of them.
  if (source === "entities" || target === "entities") return false;
  // People and teams have names, which texts tell and are looked up by, but not what else points somewhere.
  return (source === undefined ? before.references : after.references) === undefined;
}
