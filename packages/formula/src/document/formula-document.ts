/**
 * A formula as definitions hold it: a tree of field keys, without places, spaces or labels. A chain holds operands and
 * operators in turn, all of one strength, so that long sums do not nest.
 */
export type FormulaDocument =
  | string
  | boolean
  | { readonly number: string }
  /** Keys joined by dots: "amount", "parent.tier". */
  | { readonly field: string }
  | { readonly call: string; readonly args: readonly FormulaDocument[] }
  | { readonly chain: readonly FormulaDocument[] }
  | { readonly sign: "+" | "-"; readonly of: FormulaDocument }
  | { readonly percent: FormulaDocument }
  | { readonly group: FormulaDocument };
