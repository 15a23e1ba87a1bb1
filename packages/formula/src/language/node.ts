/** Where something stands in the formula's text, in UTF-16 units; the end is not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** In the order of their strength, weakest first; those of one line are equally strong. Unlike in mathematics, and as in Excel, -2^2 is 4. */
export const BINARY_OPERATORS = [["=", "<>", "<", "<=", ">", ">="], ["&"], ["+", "-"], ["*", "/"], ["^"]] as const;

export type BinaryOperator = (typeof BINARY_OPERATORS)[number][number];

/** A formula as a tree. Fields are named by their keys, so renaming a label breaks nothing. */
export type FormulaNode = Span &
  (
    | { readonly type: "number"; readonly raw: string }
    | { readonly type: "text"; readonly value: string }
    | { readonly type: "boolean"; readonly value: boolean }
    /** A field, or a field of a record that relations to one lead to: ["owner_company", "tier"]. */
    | { readonly type: "field"; readonly path: readonly string[] }
    /** A word that is neither a field in braces nor a call. Always a problem, kept so that the rest can be checked. */
    | { readonly type: "name"; readonly name: string }
    | { readonly type: "unary"; readonly operator: "+" | "-"; readonly operand: FormulaNode }
    | { readonly type: "percent"; readonly operand: FormulaNode }
    | {
        readonly type: "binary";
        readonly operator: BinaryOperator;
        readonly left: FormulaNode;
        readonly right: FormulaNode;
      }
    /** The name in capitals. */
    | { readonly type: "call"; readonly name: string; readonly nameEnd: number; readonly args: readonly FormulaNode[] }
    | { readonly type: "group"; readonly inner: FormulaNode }
    /** Where an expression should stand and none does. Always a problem. */
    | { readonly type: "missing" }
  );

/** The expressions that a node is made of, in reading order. */
export function childrenOf(node: FormulaNode): readonly FormulaNode[] {
  switch (node.type) {
    case "unary":
    case "percent":
      return [node.operand];
    case "binary":
      return [node.left, node.right];
    case "call":
      return node.args;
    case "group":
      return [node.inner];
    default:
      return [];
  }
}

/** Calls `visit` for the node and all below it, parents first. */
export function eachFormulaNode(node: FormulaNode, visit: (node: FormulaNode) => void): void {
  visit(node);
  for (const child of childrenOf(node)) eachFormulaNode(child, visit);
}
