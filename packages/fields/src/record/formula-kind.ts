import type { Field } from "@quoin/definition";
import type { FormulaKind } from "@quoin/formula";
import { KINDS } from "../computed/kinds.ts";
import { fieldType } from "../field-type.ts";
import { hasFieldType } from "../has-field-type.ts";

/** What a field's values are to formulas; `undefined` for a field that formulas cannot read. */
export function formulaKind(field: Field): FormulaKind | undefined {
  // A draft may name a type that there is not.
  if (!hasFieldType(field.type)) return undefined;
  const type = fieldType(field.type);
  return type.formula ?? (type.condition && KINDS[type.condition]);
}
