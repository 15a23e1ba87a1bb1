import { checkMeaning, type DefinitionSet, type Kind, type Problem, toPointer } from "@quoin/definition";
import { language } from "../frame/language.ts";
import { checkShape } from "./check-shape.ts";

export interface SourceCheck {
  /** What was typed, read; `undefined` while it is no JSON. */
  readonly document: object | undefined;
  /** It can take the place of the document: its shape is right, and a form can be drawn of it. What it means may still be wrong. */
  readonly sound: boolean;
  /** Paths within the document. */
  readonly problems: readonly Problem[];
}

/** Nothing can draw a form with it, so it waits in the text until it is mended. */
const UNDRAWABLE = "unknown_field_type";

/** What a text in the source pane comes to. Texts that are no JSON are told of by the editor itself. */
export function checkSource(set: DefinitionSet, at: { kind: Kind; key: string }, text: string): SourceCheck {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return { document: undefined, sound: false, problems: [] };
  }
  const shape = checkShape(at.kind, document);
  if (shape.length > 0 || typeof document !== "object" || document === null) {
    return { document: undefined, sound: false, problems: shape };
  }
  const candidate = { ...set, [at.kind]: { ...set[at.kind], [at.key]: document } } as DefinitionSet;
  const head = toPointer([at.kind, at.key]);
  const problems = checkMeaning(candidate, language)
    .filter(({ path }) => path === head || path.startsWith(`${head}/`))
    .map((problem) => ({ ...problem, path: problem.path.slice(head.length) }));
  return { document, sound: problems.every(({ code }) => code !== UNDRAWABLE), problems };
}
