import type { FormulaNode } from "../language/node.ts";
import { operatorKind } from "../operators/operator-kind.ts";
import type { Checker, Inferred } from "./checker.ts";
import { findField } from "./find-field.ts";
import { suggest } from "./suggest.ts";

type Binary = FormulaNode & { readonly type: "binary" };

const COMPARISONS = ["=", "<>", "<", "<=", ">", ">="];

/** A choice compared with a text that is none of its options, which would never hold. */
function checkOption(fieldNode: FormulaNode, textNode: FormulaNode, { shape, report }: Checker): void {
  if (fieldNode.type !== "field" || textNode.type !== "text" || textNode.value === "") return;
  const found = findField(fieldNode.path, shape);
  const options = "field" in found ? found.field.options : undefined;
  if (!options || options.some(({ id }) => id === textNode.value)) return;
  const byLabel = options.find(({ labels }) => Object.values(labels ?? {}).includes(textNode.value))?.id;
  const near =
    byLabel ??
    suggest(
      textNode.value,
      options.map(({ id }) => id),
    );
  report("not_an_option", textNode, {
    params: { value: textNode.value, field: fieldNode.path.join("."), ...(near !== undefined && { suggestion: near }) },
    ...(near !== undefined && { fix: `"${near}"` }),
  });
}

/** The kind of `left operator right`, given those of both sides. */
export function checkBinary(node: Binary, sides: readonly [Inferred, Inferred], checker: Checker): Inferred {
  const [left, right] = sides;
  const { operator } = node;
  const compared = COMPARISONS.includes(operator);
  if (operator === "=" || operator === "<>") {
    checkOption(node.left, node.right, checker);
    checkOption(node.right, node.left, checker);
  }
  const otherwise: Inferred = compared ? "boolean" : operator === "&" ? "text" : undefined;
  if (left === undefined || right === undefined) return otherwise ?? left ?? right;
  const kind = operatorKind(operator, left, right);
  if (kind !== undefined) return kind;
  const date = [left, right].includes("date") || [left, right].includes("instant");
  const code = compared && date && [left, right].includes("text") ? "date_as_text" : "wrong_operands";
  checker.report(code, node, { params: { operator, left, right } });
  return otherwise;
}
