import type { Field, Problem } from "@quoin/definition";
import { fieldType } from "../field-type.ts";

/** NUL and lone surrogates: no database keeps them. */
const hasBadCharacter = (text: string): boolean => text.includes("\u0000") || /\p{Surrogate}/u.test(text);

/** What a value's schema cannot say: characters that cannot be stored, and the type's own check. Called with values that pass the schema. */
export function checkBeyondSchema(field: Field, value: unknown): readonly Problem[] {
  if (typeof value === "string" && hasBadCharacter(value)) return [{ path: "", code: "bad_character" }];
  return fieldType(field.type).checkValue?.(value, field) ?? [];
}
