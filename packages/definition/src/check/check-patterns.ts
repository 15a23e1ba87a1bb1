import type { Problem } from "../errors/problem.ts";
import { LIMITS } from "../limits/limits.ts";
import type { DefinitionSet } from "../set/definition-set.ts";
import type { LanguagePorts } from "./language-ports.ts";

/** Patterns must be short and must be taken by the engine of patterns. Paths start at the entity's document. */
export function checkPatterns(key: string, set: DefinitionSet, ports: LanguagePorts): readonly Problem[] {
  return Object.entries(set.entity[key]?.properties ?? {}).flatMap(([fieldKey, { pattern }]): Problem[] => {
    if (pattern === undefined) return [];
    const path = `/properties/${fieldKey}/pattern`;
    if (pattern.length > LIMITS.patternLength) {
      return [{ path, code: "pattern_too_long", params: { limit: LIMITS.patternLength, actual: pattern.length } }];
    }
    const refused = ports.checkPattern ? ports.checkPattern(pattern) : compiles(pattern);
    return refused ? [{ path, ...refused }] : [];
  });
}

/** Compiles only; nothing is matched, so an evil pattern costs nothing here. */
function compiles(pattern: string): Omit<Problem, "path"> | undefined {
  try {
    new RegExp(pattern, "u");
    return undefined;
  } catch {
    return { code: "bad_pattern", params: { pattern } };
  }
}
