import type { Field, Problem } from "@quoin/definition";
import { fieldType } from "../field-type.ts";

/** One for all: a bundler may turn the literal into a call that makes a new one each time. */
const SURROGATE = /\p{Surrogate}/u;

/** NUL and lone surrogates: no database keeps them. */
const isBadText = (text: string): boolean => text.includes("\u0000") || SURROGATE.test(text);
const MOST_LEVELS = 40;

/** In a text, or in any text of a list or of named parts, their names too. What is nested too deep to be looked through counts as bad. */
function hasBadCharacter(value: unknown, level = 0): boolean {
  if (typeof value === "string") return isBadText(value);
  if (typeof value !== "object" || value === null) return false;
  if (level >= MOST_LEVELS) return true;
  return Object.entries(value).some(([name, part]) => isBadText(name) || hasBadCharacter(part, level + 1));
}

/** What a value's schema cannot say: characters that cannot be stored, and the type's own check. Called with values that pass the schema. */
export function checkBeyondSchema(field: Field, value: unknown): readonly Problem[] {
  if (hasBadCharacter(value)) return [{ path: "", code: "bad_character" }];
  return fieldType(field.type).checkValue?.(value, field) ?? [];
}
