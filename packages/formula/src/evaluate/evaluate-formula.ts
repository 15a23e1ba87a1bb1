import type { FormulaNode } from "../language/node.ts";
import type { FormulaValue } from "../value/value.ts";
import type { EvaluateContext } from "./evaluate-context.ts";
import { evaluateNode } from "./evaluate-node.ts";
import { beginRun } from "./run.ts";

/**
 * Works a formula out. Pure and bounded: whatever the data, it gives a value, blank, or a failure that says what went
 * wrong and where, and never throws.
 */
export function evaluateFormula(node: FormulaNode, context: EvaluateContext): FormulaValue {
  const run = beginRun(context);
  return "kind" in run ? run : evaluateNode(node, run);
}
