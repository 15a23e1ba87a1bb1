import type { FormulaFunction } from "../define/formula-function.ts";
import { arity, paramAt } from "../define/param-at.ts";
import type { FormulaNode } from "../language/node.ts";
import { FUNCTIONS, functionOf } from "../registry.ts";
import type { FormulaKind } from "../value/kind.ts";
import { checkArgument } from "./check-argument.ts";
import type { Checker, Inferred } from "./checker.ts";
import { suggest } from "./suggest.ts";

type Call = FormulaNode & { readonly type: "call" };

const nameOf = ({ start, nameEnd }: Call) => ({ start, end: nameEnd });

function checkCount(node: Call, of: FormulaFunction, checker: Checker): void {
  const { name, params, repeat = 1 } = of;
  const { least, most } = arity(of);
  const actual = node.args.length;
  if (actual < least) checker.report("too_few_arguments", nameOf(node), { params: { name, least, actual } });
  else if (of.complete && (actual - params.length) % repeat !== 0) {
    checker.report("incomplete_group", node.args.at(-1) ?? node, { params: { name } });
  }
  if (actual <= most) return;
  const start = node.args[most]?.start ?? node.start;
  const end = node.args.at(-1)?.end ?? node.end;
  checker.report("too_many_arguments", { start, end }, { params: { name, most, actual } });
}

function unknown(node: Call, checker: Checker): undefined {
  const near = suggest(node.name, Object.keys(FUNCTIONS));
  checker.report("unknown_function", nameOf(node), {
    params: { name: node.name, ...(near !== undefined && { suggestion: near }) },
    ...(near !== undefined && { fix: near }),
  });
  return undefined;
}

/** The kind of what a function gives; tells of functions that there are not, and of arguments that do not suit. */
export function checkCall(
  node: Call,
  checker: Checker,
  infer: (node: FormulaNode, checker: Checker) => Inferred,
): Inferred {
  const of = functionOf(node.name);
  const kinds = node.args.map((arg) => infer(arg, checker));
  if (of === undefined) return unknown(node, checker);
  checkCount(node, of, checker);
  if (of.volatile && !checker.volatile) checker.report("volatile_here", nameOf(node), { params: { name: of.name } });
  if (of.personal && !checker.personal) checker.report("personal_here", nameOf(node), { params: { name: of.name } });
  const letters = new Map<string, FormulaKind>();
  node.args.forEach((arg, index) => {
    const parameter = paramAt(of, index, node.args.length);
    if (parameter) checkArgument({ node: arg, kind: kinds[index], parameter }, { function: of, letters }, checker);
  });
  if (typeof of.returns === "function") return of.returns(kinds);
  return of.returns === "A" || of.returns === "B" ? letters.get(of.returns) : of.returns;
}
