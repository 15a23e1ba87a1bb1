import type { FormulaNode } from "./node.ts";

/** How a field is written; by default by its keys. */
type FieldWriter = (path: readonly string[]) => string;

function write(node: FormulaNode, field: FieldWriter): string {
  switch (node.type) {
    case "number":
      return node.raw;
    case "text":
      return `"${node.value.replaceAll('"', '""')}"`;
    case "boolean":
      return node.value ? "TRUE" : "FALSE";
    case "field":
      return `{${field(node.path)}}`;
    case "name":
      return node.name;
    case "unary":
      return `${node.operator}${write(node.operand, field)}`;
    case "percent":
      return `${write(node.operand, field)}%`;
    case "binary":
      return `${write(node.left, field)} ${node.operator} ${write(node.right, field)}`;
    case "call":
      return `${node.name}(${node.args.map((arg) => write(arg, field)).join(", ")})`;
    case "group":
      return `(${write(node.inner, field)})`;
    default:
      return "";
  }
}

/**
 * The text of a formula. Reading it gives the same tree, and a tree that was read prints what was written but for
 * spaces, capitals of names and full-width signs.
 */
export const printFormula = (node: FormulaNode, field: FieldWriter = (path) => path.join(".")): string =>
  write(node, field);
