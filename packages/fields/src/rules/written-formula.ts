import { eachFormulaNode, functionOf, type FormulaNode, type FormulaProblem, parseFormula } from "@quoin/formula";

/** A formula of a definition, read once. */
export interface WrittenFormula {
  readonly node: FormulaNode;
  readonly problems: readonly FormulaProblem[];
  /** The fields that it names: keys, over relations to one. */
  readonly paths: readonly (readonly string[])[];
  /** It asks working calendars. */
  readonly calendar: boolean;
  /** It takes what only the server has: other records, working calendars. */
  readonly far: boolean;
}

/** A formula's text with what it names. Fields need not exist. */
export function writtenFormula(text: string): WrittenFormula {
  const { node, problems } = parseFormula(text);
  let calendar = false;
  const paths = new Map<string, readonly string[]>();
  eachFormulaNode(node, (one) => {
    if (one.type === "field") paths.set(one.path.join("."), one.path);
    if (one.type === "call") calendar ||= functionOf(one.name)?.calendar === true;
  });
  const far = calendar || [...paths.values()].some(({ length }) => length > 1);
  return { node, problems, paths: [...paths.values()], calendar, far };
}
