import type { Parameter } from "../define/formula-function.ts";
import { failure } from "../value/failure.ts";
import { text } from "../value/make.ts";
import type { FormulaValue } from "../value/value.ts";
import { valueText } from "../value/value-text.ts";

/** An argument as its parameter wants it: a number where a text is wanted is written out, as in Excel. Other kinds are a failure. */
export function fitArgument(value: FormulaValue, { accepts, name, within }: Parameter): FormulaValue {
  if (value.kind === "blank" || value.kind === "failure") return value;
  if (within && !within.includes(value.kind)) return failure("wrong_kind", { parameter: name, actual: value.kind });
  if (accepts === "any" || accepts === "A" || accepts === "B" || accepts === value.kind) return value;
  if (Array.isArray(accepts) && accepts.includes(value.kind)) return value;
  const wantsText = accepts === "text" || (Array.isArray(accepts) && accepts.includes("text"));
  if (value.kind === "number" && wantsText) return text(valueText(value));
  return failure("wrong_kind", { parameter: name, actual: value.kind });
}
