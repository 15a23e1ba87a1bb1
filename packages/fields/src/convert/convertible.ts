import type { Field } from "@quoin/definition";
import type { FieldType } from "../define/field-type.ts";
import { fieldType } from "../field-type.ts";

/** Whether values of one field can become values of another at all; whether each of them does only the data tells. */
export function convertible(from: Field, to: Field): boolean {
  const [before, after] = [fieldType(from.type), fieldType(to.type)];
  if (after.computed === true || after.generate !== undefined || after.compute !== undefined) return false;
  if (before.rows !== undefined || after.rows !== undefined) return false;
  // Names of people are not in the database, so neither their text can be told nor they be found by it.
  return people(before, from) === people(after, to);
}

function people(type: FieldType, field: Field): boolean {
  const target = type.references?.(field);
  return target !== undefined && "users" in target;
}
