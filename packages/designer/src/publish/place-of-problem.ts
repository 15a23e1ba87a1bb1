import { type DefinitionSet, fromPointer, type Kind, KINDS, type LocalizedText, type Problem } from "@quoin/definition";
import { labelsOfLine } from "./labels-of-line.ts";

interface Words {
  readonly published: DefinitionSet;
  readonly draft: DefinitionSet;
  readonly label: (labels: LocalizedText | undefined, fallback: string) => string;
}

export interface ProblemPlace {
  readonly kind: Kind;
  readonly key: string;
  /** "Customer", or "Customer · Phone" where it is about a field. */
  readonly name: string;
}

/** Which definition, or which field of one, a problem of a plan is about. */
export function placeOfProblem({ path }: Pick<Problem, "path">, { published, draft, label }: Words): ProblemPlace {
  const [kindName, key = "", part, field] = fromPointer(path);
  const kind: Kind = KINDS.find((one) => one === kindName) ?? "entity";
  const inField = kind === "entity" && part === "properties" ? field : undefined;
  const rule = kind === "entity" && part === "x-rules" ? draft.entity[key]?.["x-rules"]?.[Number(field)] : undefined;
  const owner = label(labelsOfLine(published, draft, { kind, key }), key);
  if (rule !== undefined)
    return { kind, key, name: `${owner} · ${label(rule["x-labels"], label(rule.message, rule.id))}` };
  if (inField === undefined) return { kind, key, name: owner };
  const own = label(labelsOfLine(published, draft, { kind, key, field: inField }), inField);
  return { kind, key, name: `${owner} · ${own}` };
}
