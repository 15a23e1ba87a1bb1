import { printFormula } from "../language/print-formula.ts";
import { type FormulaNode, childrenOf } from "../language/node.ts";
import type { FormulaValue } from "../value/value.ts";
import type { EvaluateContext } from "./evaluate-context.ts";
import { evaluateNode } from "./evaluate-node.ts";
import { beginRun } from "./run.ts";

/** How one value came about: each expression with what it was worth. */
export interface FormulaExplanation {
  readonly node: FormulaNode;
  /** The expression's text. */
  readonly text: string;
  /** `undefined`: not looked at, such as the branch that was not taken. */
  readonly value: FormulaValue | undefined;
  readonly children: readonly FormulaExplanation[];
}

function explain(node: FormulaNode, values: ReadonlyMap<FormulaNode, FormulaValue>): FormulaExplanation {
  return {
    node,
    text: printFormula(node),
    value: values.get(node),
    children: childrenOf(node).map((child) => explain(child, values)),
  };
}

/** Works a formula out and keeps the value of every expression on the way, for a panel that explains one value. */
export function explainFormula(node: FormulaNode, context: EvaluateContext): FormulaExplanation {
  const values = new Map<FormulaNode, FormulaValue>();
  const run = beginRun(context, (at, value) => values.set(at, value));
  if ("kind" in run) values.set(node, run);
  else evaluateNode(node, run);
  return explain(node, values);
}
