import type { Argument } from "../../define/formula-function.ts";
import { compareValues } from "../../operators/compare-values.ts";
import { BLANK } from "../../value/make.ts";
import type { FormulaValue, Given } from "../../value/value.ts";

/** The smallest (`sign` -1) or the largest (1) of the values that are there; blank without any. */
export function extreme(args: readonly Argument[], sign: 1 | -1): FormulaValue {
  const given = args.filter((arg): arg is Given => arg !== undefined && arg.kind !== "blank");
  const [first, ...rest] = given;
  if (first === undefined) return BLANK;
  return rest.reduce((best, one) => ((compareValues(one, best) ?? 0) * sign > 0 ? one : best), first);
}
