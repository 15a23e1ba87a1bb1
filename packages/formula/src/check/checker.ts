import type { FormulaProblem } from "../language/formula-problem.ts";
import type { Span } from "../language/node.ts";
import type { FormulaKind } from "../value/kind.ts";
import type { FormulaShape } from "./formula-shape.ts";

/** What is known of an expression before it is worked out: its kind; `undefined` for one that is blank or wrong. */
export type Inferred = FormulaKind | undefined;

/** One check of a formula: its surroundings, and what it finds. */
export interface Checker {
  readonly shape: FormulaShape;
  /** Whether the clock may be read. */
  readonly volatile: boolean;
  /** Whether it may ask for the user. */
  readonly personal: boolean;
  /** Where problems are told to. */
  report(code: string, span: Span, more?: Pick<FormulaProblem, "params" | "fix">): void;
}
