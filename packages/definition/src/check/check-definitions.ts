import type { Problem } from "../errors/problem.ts";
import { LIMITS } from "../limits/limits.ts";
import type { DefinitionSet } from "../set/definition-set.ts";
import { EMPTY_DEFINITIONS } from "../set/definition-set.ts";
import { KINDS, type Kind } from "../set/kind.ts";
import { isPlainObject } from "../text/is-plain-object.ts";
import { toPointer } from "../text/pointer.ts";
import { checkDocument } from "./check-document.ts";
import { checkClashes } from "./check-keys.ts";
import { checkMeaning } from "./check-meaning.ts";
import type { LanguagePorts } from "./language-ports.ts";

/**
 * Everything wrong with a set of definitions: each document by itself, then what they say of each other.
 * Takes any input and never throws. Paths start with "/<kind>/<key>". Empty: `set` is a `DefinitionSet` that may be published.
 */
export function checkDefinitions(set: unknown, ports: LanguagePorts): readonly Problem[] {
  if (!isPlainObject(set)) return [{ path: "", code: "wrong_type", params: { expected: "object" } }];
  const unknownKinds = Object.keys(set).filter((kind) => !(KINDS as readonly string[]).includes(kind));
  const problems: Problem[] = unknownKinds.map((kind) => ({
    path: toPointer([kind]),
    code: "unknown_kind",
    params: { kind, allowed: KINDS },
  }));
  const broken = new Set<string>();
  const sound: Record<Kind, Record<string, unknown>> = structuredClone(EMPTY_DEFINITIONS) as Record<
    Kind,
    Record<string, unknown>
  >;
  for (const kind of KINDS) {
    const documents = set[kind] ?? {};
    if (!isPlainObject(documents)) {
      problems.push({ path: toPointer([kind]), code: "wrong_type", params: { expected: "object" } });
      continue;
    }
    const keys = Object.keys(documents);
    const limit = kind === "entity" ? LIMITS.entities : LIMITS.documentsPerKind;
    if (keys.length > limit) {
      problems.push({
        path: toPointer([kind]),
        code: "too_many_documents",
        params: { kind, limit, actual: keys.length },
      });
      continue;
    }
    problems.push(...checkClashes(keys, (key) => toPointer([kind, key])));
    for (const key of keys) {
      const found = checkDocument({ kind, key, document: documents[key] }, ports);
      problems.push(...found);
      if (found.length > 0) broken.add(toPointer([kind, key]));
      // A broken document stays as a name only, so that its users are not blamed for it.
      if (found.length === 0) sound[kind][key] = documents[key];
      else if (kind === "entity" && key !== "__proto__") sound.entity[key] = { type: "object", properties: {} };
    }
  }
  return toldOnce([...problems, ...checkMeaning(sound as DefinitionSet, ports, broken)]);
}

/** Without repetitions: some things are wrong by the language and by a field's type alike. */
const toldOnce = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
];
