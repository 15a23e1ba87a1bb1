import { functionOf } from "../registry.ts";
import { parseDecimal } from "../decimal/text.ts";
import type { FormulaNode } from "../language/node.ts";
import { checkBinary } from "./check-binary.ts";
import { checkCall } from "./check-call.ts";
import { checkField } from "./check-field.ts";
import type { Checker, Inferred } from "./checker.ts";

/** A word without braces or brackets: most likely a field or a function. */
function checkName(node: FormulaNode & { readonly type: "name" }, { shape, report }: Checker): void {
  const fix = functionOf(node.name)
    ? `${node.name.toUpperCase()}()`
    : shape.field(node.name)
      ? `{${node.name}}`
      : undefined;
  report("bare_name", node, { params: { name: node.name }, ...(fix !== undefined && { fix }) });
}

function checkSigned(node: FormulaNode, kind: Inferred, checker: Checker): Inferred {
  const operator = node.type === "unary" ? node.operator : "%";
  if (kind === undefined || kind === "number" || (kind === "duration" && operator !== "%")) return kind;
  checker.report("wrong_operand", node, { params: { operator, actual: kind } });
  return undefined;
}

/** The kind of an expression, with everything wrong in it told. */
export function infer(node: FormulaNode, checker: Checker): Inferred {
  switch (node.type) {
    case "number":
      if (parseDecimal(node.raw) === undefined)
        checker.report("number_too_large", node, { params: { value: node.raw.slice(0, 40) } });
      return "number";
    case "text":
      return node.value === "" ? undefined : "text";
    case "boolean":
      return "boolean";
    case "field":
      return checkField(node, checker);
    case "name":
      checkName(node, checker);
      return undefined;
    case "unary":
    case "percent":
      return checkSigned(node, infer(node.operand, checker), checker);
    case "binary":
      return checkBinary(node, [infer(node.left, checker), infer(node.right, checker)], checker);
    case "call":
      return checkCall(node, checker, infer);
    case "group":
      return infer(node.inner, checker);
    default:
      return undefined;
  }
}
