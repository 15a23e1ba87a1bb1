import type { Field } from "@quoin/definition";
import { decodeValue, type FormulaValue } from "@quoin/formula";
import { fieldType } from "../field-type.ts";
import { formulaKind } from "./formula-kind.ts";
import { seenValue } from "./seen-value.ts";

/** A record's value as formulas see it: of a field that holds more than a scalar, the scalar that conditions see. Never throws. */
export function formulaValue(value: unknown, field: Field): FormulaValue {
  const kind = formulaKind(field);
  if (kind === undefined) return decodeValue(undefined, "text");
  return decodeValue(fieldType(field.type).formula === undefined ? seenValue(field, value) : value, kind);
}
