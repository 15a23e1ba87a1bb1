import { type FormulaExplanation, type FormulaValue, printFormula } from "@quoin/formula";

/** An expression on the way to a value, as one line of the explanation. */
export interface ExplainedLine {
  /** Its place, unique within one explanation. */
  readonly id: string;
  readonly text: string;
  /** `undefined`: not looked at. */
  readonly value: FormulaValue | undefined;
  /** Of a field: its path. */
  readonly path?: readonly string[];
  readonly parts: readonly ExplainedLine[];
}

/** What is written out says its value itself, and brackets only repeat what is in them. */
const LITERALS = new Set(["number", "text", "boolean", "missing", "name"]);

/** The lines of an explanation, without those that tell nothing. `fieldName` puts paths into the reader's words. */
export function explainedLine(
  explanation: FormulaExplanation,
  fieldName: (path: readonly string[]) => string,
  id = "0",
): ExplainedLine {
  const { node, value, children } = explanation;
  const [inner] = children;
  if (node.type === "group" && inner) return explainedLine(inner, fieldName, id);
  const parts = children
    .filter((child) => !LITERALS.has(child.node.type))
    .map((child, index) => explainedLine(child, fieldName, `${id}.${index}`));
  const path = node.type === "field" ? { path: node.path } : {};
  return { id, text: printFormula(node, fieldName), value, parts, ...path };
}
