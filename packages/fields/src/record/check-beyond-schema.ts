import type { Field, Problem } from "@quoin/definition";
import { fieldType } from "../field-type.ts";

/** One for all: a bundler may turn the literal into a call that makes a new one each time. */
const SURROGATE = /\p{Surrogate}/u;

/** NUL and lone surrogates: no database keeps them. */
const isBadText = (text: string): boolean => text.includes("\u0000") || SURROGATE.test(text);
const MOST_LEVELS = 40;

/** What is wrong in a text, or in any text of a list or of named parts, their names too. */
function faultOf(value: unknown, level = 0): Omit<Problem, "path"> | undefined {
  if (typeof value === "string") return isBadText(value) ? { code: "bad_character" } : undefined;
  if (typeof value !== "object" || value === null) return undefined;
  if (level >= MOST_LEVELS) return { code: "nested_too_deep", params: { limit: MOST_LEVELS } };
  for (const [name, part] of Object.entries(value)) {
    const fault = isBadText(name) ? { code: "bad_character" } : faultOf(part, level + 1);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** What a value's schema cannot say: characters that cannot be stored, nesting without end, and the type's own check. Called with values that pass the schema. */
export function checkBeyondSchema(field: Field, value: unknown): readonly Problem[] {
  const fault = faultOf(value);
  if (fault !== undefined) return [{ path: "", ...fault }];
  return fieldType(field.type).checkValue?.(value, field) ?? [];
}
