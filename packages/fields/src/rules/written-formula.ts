import { eachFormulaNode, type FormulaNode, type FormulaProblem, parseFormula } from "@quoin/formula";

/** A formula of a definition, read once. */
export interface WrittenFormula {
  readonly node: FormulaNode;
  readonly problems: readonly FormulaProblem[];
  /** The fields that it names: keys, over relations to one. */
  readonly paths: readonly (readonly string[])[];
  /** It reads other records than its own. */
  readonly far: boolean;
}

/** A formula's text with what it names. Fields need not exist. */
export function writtenFormula(text: string): WrittenFormula {
  const { node, problems } = parseFormula(text);
  const paths = new Map<string, readonly string[]>();
  eachFormulaNode(node, (one) => {
    if (one.type === "field") paths.set(one.path.join("."), one.path);
  });
  return { node, problems, paths: [...paths.values()], far: [...paths.values()].some(({ length }) => length > 1) };
}
