import type { Problem } from "@quoin/definition";
import { FORMATS } from "./formats.ts";
import type { ValueSchema } from "./value-schema-of.ts";

export type Found = Omit<Problem, "path">;

const points = (value: unknown): number => (typeof value === "string" ? [...value].length : 0);
const items = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

/** The problem of each keyword that a value fails: code and parameters. Used by the interpreter and by Ajv's side alike, so that they tell the same. */
const PROBLEMS: Readonly<Record<string, (schema: ValueSchema, value: unknown) => Found>> = {
  type: ({ type }) => ({ code: "wrong_type", params: { expected: type } }),
  enum: (_schema, value) => ({ code: "not_an_option", params: { value } }),
  const: (schema) => ({ code: "not_equal", params: { expected: schema["const"] } }),
  minimum: ({ minimum }) => ({ code: "too_small", params: { limit: minimum } }),
  maximum: ({ maximum }) => ({ code: "too_big", params: { limit: maximum } }),
  exclusiveMinimum: ({ exclusiveMinimum }) => ({ code: "not_above", params: { limit: exclusiveMinimum } }),
  exclusiveMaximum: ({ exclusiveMaximum }) => ({ code: "not_below", params: { limit: exclusiveMaximum } }),
  minLength: (schema, value) =>
    wrongLength(schema, value) ?? { code: "too_short", params: { limit: schema["minLength"], actual: points(value) } },
  maxLength: (schema, value) =>
    wrongLength(schema, value) ?? { code: "too_long", params: { limit: schema["maxLength"], actual: points(value) } },
  minItems: ({ minItems }, value) => ({ code: "too_few_items", params: { limit: minItems, actual: items(value) } }),
  maxItems: ({ maxItems }, value) => ({ code: "too_many_items", params: { limit: maxItems, actual: items(value) } }),
  uniqueItems: () => ({ code: "repeated_item" }),
  required: () => ({ code: "incomplete" }),
  additionalProperties: () => ({ code: "unknown_part" }),
  pattern: () => ({ code: "wrong_pattern" }),
  format: ({ format }) => ({ code: FORMATS[String(format)]?.code ?? "wrong_pattern" }),
};

/** Texts of one exact length say so: "18 characters, this is 15". */
function wrongLength({ minLength, maxLength }: ValueSchema, value: unknown): Found | undefined {
  return minLength === maxLength
    ? { code: "wrong_length", params: { length: maxLength, actual: points(value) } }
    : undefined;
}

/** What to tell of a value that fails a keyword of its schema. */
export function keywordProblem(keyword: string, schema: ValueSchema, value: unknown): Found {
  return PROBLEMS[keyword]?.(schema, value) ?? { code: "wrong_value", params: { keyword } };
}
