import type { FormulaFunction, Parameter } from "../define/formula-function.ts";
import type { FormulaField } from "../check/formula-shape.ts";

/** Something that could stand at the cursor. */
export type CompletionItem =
  | { readonly type: "function"; readonly insert: string; readonly function: FormulaFunction }
  | { readonly type: "field"; readonly insert: string; readonly path: readonly string[]; readonly field: FormulaField }
  | { readonly type: "option"; readonly insert: string; readonly option: NonNullable<FormulaField["options"]>[number] }
  | { readonly type: "choice"; readonly insert: string; readonly choice: string };

/** What is being called at the cursor. */
export interface SignatureHelp {
  readonly function: FormulaFunction;
  /** The parameters as they would be given, repeated ones as often as they are. */
  readonly params: readonly Parameter[];
  /** The one that the cursor is at. */
  readonly active: number;
}

export interface Completion {
  /** The text that an item's `insert` takes the place of. */
  readonly from: number;
  readonly to: number;
  /** Best first. After inserting, the cursor goes behind it; behind the bracket for functions. */
  readonly items: readonly CompletionItem[];
  readonly signature?: SignatureHelp;
}
