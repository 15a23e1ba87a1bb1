import { LIMITS, type Problem } from "@quoin/definition";
import { compilePattern } from "./compile-pattern.ts";

/** Why the engine of patterns refuses this one: too long, or it does not parse; `undefined` when it serves. */
export function checkPattern(pattern: string): Omit<Problem, "path"> | undefined {
  if (pattern.length > LIMITS.patternLength)
    return { code: "pattern_too_long", params: { limit: LIMITS.patternLength } };
  return compilePattern(pattern) ? undefined : { code: "bad_pattern", params: { pattern } };
}
