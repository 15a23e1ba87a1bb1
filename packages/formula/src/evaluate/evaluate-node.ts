import { parseDecimal } from "../decimal/text.ts";
import type { FormulaNode } from "../language/node.ts";
import { calculate, percentOf, turnSign } from "../operators/calculate.ts";
import { failure } from "../value/failure.ts";
import { boolean, number, text } from "../value/make.ts";
import type { FormulaValue } from "../value/value.ts";
import { evaluateCall } from "./evaluate-call.ts";
import type { Run } from "./run.ts";

const literals = new WeakMap<FormulaNode, FormulaValue>();

/** A number as it is written; read once, as a formula is worked out for many records. */
function literalOf(node: FormulaNode & { readonly type: "number" }): FormulaValue {
  const known = literals.get(node);
  if (known) return known;
  const value = number(parseDecimal(node.raw));
  literals.set(node, value);
  return value;
}

function valueOf(node: FormulaNode, run: Run): FormulaValue {
  switch (node.type) {
    case "number":
      return literalOf(node);
    case "text":
      return text(node.value);
    case "boolean":
      return boolean(node.value);
    case "field":
      return run.context.read(node.path);
    case "unary": {
      const value = evaluateNode(node.operand, run);
      return node.operator === "-" ? turnSign(value) : value;
    }
    case "percent":
      return percentOf(evaluateNode(node.operand, run));
    case "binary":
      return calculate(node.operator, evaluateNode(node.left, run), evaluateNode(node.right, run));
    case "call":
      return evaluateCall(node, run, evaluateNode);
    case "group":
      return evaluateNode(node.inner, run);
    case "name":
      return failure("unknown_field", { field: node.name });
    default:
      return failure("bad_argument", { parameter: "" });
  }
}

/** The value of an expression. A failure carries the place where it first happened. */
export function evaluateNode(node: FormulaNode, run: Run): FormulaValue {
  const value = run.functions.spend(1) ?? valueOf(node, run);
  const placed: FormulaValue =
    value.kind === "failure" && value.at === undefined ? { ...value, at: { start: node.start, end: node.end } } : value;
  run.watch?.(node, placed);
  return placed;
}
