import type { Argument, FormulaFunction } from "../define/formula-function.ts";
import { arity, paramAt } from "../define/param-at.ts";
import type { FormulaNode } from "../language/node.ts";
import { functionOf } from "../registry.ts";
import { failure } from "../value/failure.ts";
import { BLANK } from "../value/make.ts";
import type { FormulaValue } from "../value/value.ts";
import { fitArgument } from "./fit-argument.ts";
import type { Run } from "./run.ts";

type Call = FormulaNode & { readonly type: "call" };
type Evaluate = (node: FormulaNode, run: Run) => FormulaValue;

/** Characters that cost as much as one expression: counting them is slow where there are emoji among them. */
const UNITS_PER_STEP = 8;

/** What going through a value costs. */
function workOf(value: FormulaValue): number {
  if (value.kind === "text") return Math.floor(value.text.length / UNITS_PER_STEP);
  return value.kind === "list" ? value.items.length : 0;
}

/** All arguments worked out: those that fail, are of a wrong kind or are blank decide the result before the function sees them. */
function callEagerly(of: FormulaFunction, given: readonly FormulaValue[], run: Run): FormulaValue {
  const args: Argument[] = [];
  let blank = false;
  for (const [index, value] of given.entries()) {
    const parameter = paramAt(of, index, given.length);
    const fitted = parameter ? fitArgument(value, parameter) : value;
    if (fitted.kind === "failure") return fitted;
    blank ||= fitted.kind === "blank" && parameter?.optional !== true;
    args.push(fitted);
  }
  if (blank && !of.blanks) return BLANK;
  const spent = run.functions.spend(given.reduce((sum, value) => sum + workOf(value), 0));
  if (spent) return spent;
  return of.call?.(args, run.functions) ?? BLANK;
}

/** A function's value. Calls that the check would refuse are failures here. */
export function evaluateCall(node: Call, run: Run, evaluate: Evaluate): FormulaValue {
  const of = functionOf(node.name);
  const count = node.args.length;
  if (of === undefined) return failure("bad_argument", { parameter: node.name });
  const { least, most } = arity(of);
  if (count < least || count > most) return failure("bad_argument", { parameter: of.name });
  if (of.lazy === undefined)
    return callEagerly(
      of,
      node.args.map((arg) => evaluate(arg, run)),
      run,
    );
  const args = node.args.map((arg, index) => (): FormulaValue => {
    const value = evaluate(arg, run);
    const parameter = paramAt(of, index, count);
    return parameter ? fitArgument(value, parameter) : value;
  });
  return of.lazy(args, run.functions);
}
