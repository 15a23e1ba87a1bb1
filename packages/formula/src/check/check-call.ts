import type { Accepts, FormulaFunction, Parameter } from "../define/formula-function.ts";
import { arity, paramAt } from "../define/param-at.ts";
import type { FormulaNode } from "../language/node.ts";
import { FUNCTIONS, functionOf } from "../registry.ts";
import type { FormulaKind } from "../value/kind.ts";
import type { Checker, Inferred } from "./checker.ts";
import { suggest } from "./suggest.ts";

type Call = FormulaNode & { readonly type: "call" };

/** The kinds that an argument may be of; those of letters are what the first of them turned out to be. */
const kindsOf = (accepts: Accepts): readonly FormulaKind[] => {
  if (Array.isArray(accepts)) return accepts;
  return accepts === "any" || accepts === "A" || accepts === "B" ? [] : [accepts as FormulaKind];
};

function checkCount(node: Call, of: FormulaFunction, checker: Checker): void {
  const { least, most } = arity(of);
  const count = node.args.length;
  const span = { start: node.start, end: node.nameEnd };
  if (count < least) checker.report("too_few_arguments", span, { params: { name: of.name, least, actual: count } });
  if (count > most) {
    const extra = node.args[most] ?? node;
    checker.report(
      "too_many_arguments",
      { start: extra.start, end: node.args.at(-1)?.end ?? extra.end },
      {
        params: { name: of.name, most, actual: count },
      },
    );
  }
}

/** A word out of a few, such as "days", where the argument is written out. */
function checkChoice(node: FormulaNode, { choices, name }: Parameter, checker: Checker): void {
  if (!choices || node.type !== "text") return;
  const wanted = node.value.toLowerCase();
  if (choices.some((choice) => choice === wanted || choice === `${wanted}s`)) return;
  // Short forms such as "D" or "天" are understood as well.
  if (wanted.length <= 2 || !/^[a-z]+$/u.test(wanted)) return;
  const fix = suggest(wanted, choices);
  checker.report("not_a_choice", node, {
    params: { value: node.value, parameter: name, choices: choices.join(", ") },
    ...(fix !== undefined && { fix: `"${fix}"` }),
  });
}

export function checkCall(
  node: Call,
  checker: Checker,
  infer: (node: FormulaNode, checker: Checker) => Inferred,
): Inferred {
  const of = functionOf(node.name);
  const kinds = node.args.map((arg) => infer(arg, checker));
  if (of === undefined) {
    const near = suggest(node.name, Object.keys(FUNCTIONS));
    checker.report(
      "unknown_function",
      { start: node.start, end: node.nameEnd },
      {
        params: { name: node.name, ...(near !== undefined && { suggestion: near }) },
        ...(near !== undefined && { fix: near }),
      },
    );
    return undefined;
  }
  checkCount(node, of, checker);
  const letters = new Map<string, FormulaKind>();
  node.args.forEach((arg, index) => {
    const parameter = paramAt(of, index, node.args.length);
    const kind = kinds[index];
    if (!parameter) return;
    checkChoice(arg, parameter, checker);
    if (kind === undefined || parameter.accepts === "any") return;
    const letter = parameter.accepts;
    if (letter === "A" || letter === "B") {
      const first = letters.get(letter) ?? kind;
      letters.set(letter, first);
      if (first !== kind)
        checker.report("different_kinds", arg, { params: { name: of.name, expected: first, actual: kind } });
      return;
    }
    const accepted = kindsOf(letter);
    const asText = kind === "number" && accepted.includes("text") && !accepted.includes("number");
    if (!accepted.includes(kind) && !asText) {
      checker.report("wrong_argument", arg, {
        params: { name: of.name, parameter: parameter.name, expected: accepted.join("|"), actual: kind },
      });
    }
  });
  if (typeof of.returns === "function") return of.returns(kinds);
  return of.returns === "A" || of.returns === "B" ? letters.get(of.returns) : of.returns;
}
