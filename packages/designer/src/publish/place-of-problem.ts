import { type DefinitionSet, fromPointer, type Kind, KINDS, type LocalizedText, type Problem } from "@quoin/definition";
import { walkSteps } from "../rule/steps/walk-steps.ts";
import { labelsOfLine } from "./labels-of-line.ts";

interface Words {
  readonly published: DefinitionSet;
  readonly draft: DefinitionSet;
  readonly label: (labels: LocalizedText | undefined, fallback: string) => string;
  /** What an action is called by its name. */
  readonly action: (type: string) => string;
}

export interface ProblemPlace {
  readonly kind: Kind;
  readonly key: string;
  /** "Customer"; "Customer · Phone" where it is about a field, "Big deal · 2. Notify people" about a step of a rule. */
  readonly name: string;
}

/** Which definition, or which field or step of one, a problem of a plan is about. */
export function placeOfProblem({ path }: Pick<Problem, "path">, words: Words): ProblemPlace {
  const { published, draft, label } = words;
  const [kindName, key = "", part, field] = fromPointer(path);
  const kind: Kind = KINDS.find((one) => one === kindName) ?? "entity";
  const inField = kind === "entity" && part === "properties" ? field : undefined;
  const rule = kind === "entity" && part === "x-rules" ? draft.entity[key]?.["x-rules"]?.[Number(field)] : undefined;
  const owner = label(labelsOfLine(published, draft, { kind, key }), key);
  if (rule !== undefined)
    return { kind, key, name: `${owner} · ${label(rule["x-labels"], label(rule.message, rule.id))}` };
  if (kind === "rule") return { kind, key, name: [owner, ...stepOf(path, key, words)].join(" · ") };
  if (inField === undefined) return { kind, key, name: owner };
  const own = label(labelsOfLine(published, draft, { kind, key, field: inField }), inField);
  return { kind, key, name: `${owner} · ${own}` };
}

/** The innermost step that a path leads into, by its number in the editor and its name. */
function stepOf(path: string, key: string, { draft, label, action }: Words): readonly string[] {
  const within = path.slice(`/rule/${key}`.length);
  const at = walkSteps(draft.rule[key]?.steps ?? []).findLast(({ pointer }) => `${within}/`.startsWith(`${pointer}/`));
  return at ? [`${at.number}. ${label(at.step.labels, action(at.step.type))}`] : [];
}
