import type { Field } from "@quoin/definition";
import { fieldType } from "../field-type.ts";
import { hasFieldType } from "../has-field-type.ts";
import { formulaKind } from "../record/formula-kind.ts";

/** Whether a formula can give a field its first value: somebody writes it, and formulas know the whole of its value. */
export function takesDefaultFormula(field: Field): boolean {
  if (field.system || !hasFieldType(field.type)) return false;
  const { compute, generate, seen, formula } = fieldType(field.type);
  if (compute !== undefined || generate !== undefined) return false;
  return formulaKind(field) !== undefined && (seen === undefined || formula !== undefined);
}
