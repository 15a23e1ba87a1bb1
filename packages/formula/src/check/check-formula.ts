import type { FormulaProblem } from "../language/formula-problem.ts";
import type { FormulaNode } from "../language/node.ts";
import type { FormulaKind } from "../value/kind.ts";
import type { Checker } from "./checker.ts";
import type { FormulaShape } from "./formula-shape.ts";
import { infer } from "./infer.ts";

export interface CheckedFormula {
  /** What the formula gives; `undefined` where that cannot be told because something is wrong, or where it is always blank. */
  readonly kind: FormulaKind | undefined;
  readonly problems: readonly FormulaProblem[];
}

export interface CheckFormulaOptions {
  /** What the formula must give where it stands; several where any of them will do. Default: anything but nothing. */
  readonly expects?: readonly FormulaKind[];
  /** Whether it may read the clock (TODAY, NOW, AGE). Default true; false where the value is stored and must stay right. */
  readonly volatile?: boolean;
  /** Whether it may ask for the user (CURRENTUSER). Default true; false where the value is the same for everybody. */
  readonly personal?: boolean;
}

/** Everything wrong with a formula over records of `shape`, each at its place. Empty: evaluation meets no field or kind that it does not expect. */
export function checkFormula(
  node: FormulaNode,
  shape: FormulaShape,
  options: CheckFormulaOptions = {},
): CheckedFormula {
  const problems: FormulaProblem[] = [];
  const checker: Checker = {
    shape,
    volatile: options.volatile ?? true,
    personal: options.personal ?? true,
    report: (code, { start, end }, more = {}) => problems.push({ code, start, end, ...more }),
  };
  const kind = infer(node, checker);
  const { start, end } = node;
  if (kind === undefined && problems.length === 0 && node.type !== "missing")
    problems.push({ code: "always_blank", start, end });
  if (kind !== undefined && options.expects && !options.expects.includes(kind)) {
    problems.push({ code: "wrong_result", start, end, params: { expected: options.expects.join("|"), actual: kind } });
  }
  return { kind, problems };
}
