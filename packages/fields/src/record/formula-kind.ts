import type { ConditionKind } from "@quoin/condition";
import type { Field } from "@quoin/definition";
import type { FormulaKind } from "@quoin/formula";
import { fieldType } from "../field-type.ts";
import { hasFieldType } from "../has-field-type.ts";

/** Options, relations and users are texts to formulas: the id that is kept. */
const KINDS: Readonly<Record<ConditionKind, FormulaKind>> = {
  text: "text",
  number: "number",
  boolean: "boolean",
  date: "date",
  instant: "instant",
  option: "text",
  options: "list",
  reference: "text",
  user: "text",
};

/** What a field's values are to formulas; `undefined` for a field that formulas cannot read. */
export function formulaKind(field: Field): FormulaKind | undefined {
  // A draft may name a type that there is not.
  if (!hasFieldType(field.type)) return undefined;
  const type = fieldType(field.type);
  return type.formula ?? (type.condition && KINDS[type.condition]);
}
