import { isPlainObject } from "@quoin/definition";
import type { FormulaKind } from "../value/kind.ts";
import type { FormulaValue } from "../value/value.ts";
import { decodeValue } from "./decode-value.ts";

/** A part of a record's value as formulas see it: blank where the value has none, or is masked. */
export const decodePart = (whole: unknown, part: string, kind: FormulaKind): FormulaValue =>
  decodeValue(isPlainObject(whole) ? whole[part] : undefined, kind);
