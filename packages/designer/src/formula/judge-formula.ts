import {
  checkFormula,
  type EvaluateContext,
  evaluateFormula,
  type FormulaKind,
  type FormulaProblem,
  type FormulaShape,
  type FormulaValue,
  parseFormula,
} from "@quoin/formula";

export interface JudgedFormula {
  readonly problems: readonly FormulaProblem[];
  /** What it gives; `undefined` while something is wrong. */
  readonly kind: FormulaKind | undefined;
  /** Its value for the sample; `undefined` without one, or while something is wrong. */
  readonly value: FormulaValue | undefined;
}

interface Surroundings {
  readonly shape: FormulaShape;
  readonly expects?: readonly FormulaKind[] | undefined;
  readonly context?: EvaluateContext | undefined;
}

/** Everything that the editor shows of a formula's text. An empty text is no problem: there is no formula then. */
export function judgeFormula(text: string, { shape, expects, context }: Surroundings): JudgedFormula {
  if (text.trim() === "") return { problems: [], kind: undefined, value: undefined };
  const { node, problems: written } = parseFormula(text);
  const checked = checkFormula(node, shape, expects === undefined ? {} : { expects });
  const problems = [...written, ...checked.problems].toSorted((a, b) => a.start - b.start);
  const sound = problems.length === 0;
  return {
    problems,
    kind: sound ? checked.kind : undefined,
    value: sound && context ? evaluateFormula(node, context) : undefined,
  };
}
