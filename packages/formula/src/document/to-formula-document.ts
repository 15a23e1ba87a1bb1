import { BINARY_OPERATORS, type FormulaNode } from "../language/node.ts";
import type { FormulaDocument } from "./formula-document.ts";

const levelOf = (operator: string): number =>
  BINARY_OPERATORS.findIndex((level) => level.some((one) => one === operator));

/** Operands and operators of one strength, from left to right. */
function chainOf(node: FormulaNode, level: number): readonly FormulaDocument[] {
  if (node.type !== "binary" || levelOf(node.operator) !== level) return [toFormulaDocument(node)];
  return [...chainOf(node.left, level), node.operator, toFormulaDocument(node.right)];
}

/** The stored form of a formula that was read without problems. Throws a `TypeError` for one with problems. */
export function toFormulaDocument(node: FormulaNode): FormulaDocument {
  switch (node.type) {
    case "number":
      return { number: node.raw };
    case "text":
    case "boolean":
      return node.value;
    case "field":
      return { field: node.path.join(".") };
    case "unary":
      return { sign: node.operator, of: toFormulaDocument(node.operand) };
    case "percent":
      return { percent: toFormulaDocument(node.operand) };
    case "binary":
      return { chain: chainOf(node, levelOf(node.operator)) };
    case "call":
      return { call: node.name, args: node.args.map(toFormulaDocument) };
    case "group":
      return { group: toFormulaDocument(node.inner) };
    default:
      throw new TypeError("A formula with problems has no stored form.");
  }
}
