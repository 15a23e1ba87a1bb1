import type { Field } from "@quoin/definition";
import type { FieldType } from "../define/field-type.ts";
import { fieldType } from "../field-type.ts";
import { pointsAlike } from "./points-alike.ts";

/** Whether values of one field can become values of another at all; whether each of them does only the data tells. */
export function convertible(from: Field, to: Field): boolean {
  const [before, after] = [fieldType(from.type), fieldType(to.type)];
  if (after.computed === true || after.generate !== undefined || after.compute !== undefined) return false;
  if (before.rows !== undefined || after.rows !== undefined) return false;
  // What one of several entities holds is told with its entity, which no other value says but a relation to one of them.
  // Names of people and teams are not among the records, so neither their text can be told nor they be found by it.
  return outside(before, from) === outside(after, to) || pointsAlike(from, to);
}

function outside(type: FieldType, field: Field): "users" | "teams" | "entities" | undefined {
  const target = type.references?.(field);
  if (target === undefined || "entity" in target) return undefined;
  if ("entities" in target) return "entities";
  return "users" in target ? "users" : "teams";
}
