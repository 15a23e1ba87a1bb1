import type { FormulaFunction, Parameter } from "./formula-function.ts";

/** The parameter that the argument at `index` (from 0) of `count` is for; `undefined` for one too many. */
export function paramAt(of: FormulaFunction, index: number, count: number): Parameter | undefined {
  if (of.paramAt) return of.paramAt(index, count);
  const { params, repeat } = of;
  if (index < params.length || repeat === undefined) return params[index];
  return params[params.length - repeat + ((index - params.length) % repeat)];
}

/** How few and how many arguments a function takes. */
export function arity({ params, repeat }: FormulaFunction): { readonly least: number; readonly most: number } {
  const least = params.filter(({ optional }) => !optional).length;
  return { least, most: repeat === undefined ? params.length : Number.POSITIVE_INFINITY };
}
