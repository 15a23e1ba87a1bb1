import type { FormulaFunction, Parameter } from "../define/formula-function.ts";
import type { FormulaNode } from "../language/node.ts";
import type { FormulaKind } from "../value/kind.ts";
import type { Checker, Inferred } from "./checker.ts";
import { suggest } from "./suggest.ts";

/** A call as far as it was checked: what the letters of its parameters turned out to be. */
export interface CheckedCall {
  readonly function: FormulaFunction;
  readonly letters: Map<string, FormulaKind>;
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

/** The kinds that an argument may be of; `undefined` for any. */
function acceptedKinds({ accepts, within }: Parameter): readonly FormulaKind[] | undefined {
  if (accepts === "any" || accepts === "A" || accepts === "B") return within;
  return typeof accepts === "string" ? [accepts] : accepts;
}

/** Tells where an argument is not of a kind that its parameter accepts, or not of the kind of those before it. */
export function checkArgument(
  { node, kind, parameter }: { readonly node: FormulaNode; readonly kind: Inferred; readonly parameter: Parameter },
  { function: of, letters }: CheckedCall,
  checker: Checker,
): void {
  checkChoice(node, parameter, checker);
  if (kind === undefined) return;
  const accepted = acceptedKinds(parameter);
  const written = kind === "number" && accepted?.includes("text") === true;
  if (accepted && !accepted.includes(kind) && !written) {
    checker.report("wrong_argument", node, {
      params: { name: of.name, parameter: parameter.name, expected: accepted.join("|"), actual: kind },
    });
    return;
  }
  const letter = parameter.accepts;
  if (letter !== "A" && letter !== "B") return;
  const first = letters.get(letter) ?? kind;
  letters.set(letter, first);
  if (first !== kind) {
    checker.report("different_kinds", node, { params: { name: of.name, expected: first, actual: kind } });
  }
}
