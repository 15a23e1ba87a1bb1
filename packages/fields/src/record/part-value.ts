import type { Field } from "@quoin/definition";
import { decodePart, type FormulaValue } from "@quoin/formula";
import { fieldType } from "../field-type.ts";
import { hasFieldType } from "../has-field-type.ts";

/** A part of a field's value as formulas see it; `undefined` where the field's type has no such part. */
export function partValue(value: unknown, field: Field, part: string): FormulaValue | undefined {
  const of = hasFieldType(field.type) ? fieldType(field.type).parts?.[part] : undefined;
  return of && decodePart(value, part, of.kind);
}
