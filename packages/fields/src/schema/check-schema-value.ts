import type { Problem } from "@quoin/definition";
import { failingKeywords } from "./failing-keywords.ts";
import { keywordProblem } from "./keyword-problem.ts";
import type { ValueSchema } from "./value-schema-of.ts";

const isSchema = (value: unknown): value is ValueSchema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Checks a value against its schema without generating code, so that it runs under any content security policy. Path "" is the value, "/2" its third item. */
export function checkSchemaValue(schema: ValueSchema, value: unknown): readonly Problem[] {
  const failing = failingKeywords(schema, value);
  const own =
    failing.length === 0 ? [] : failing.map((keyword) => ({ path: "", ...keywordProblem(keyword, schema, value) }));
  const { items } = schema;
  if (!Array.isArray(value) || !isSchema(items)) return own;
  const ofItems = Array.from(value, (item: unknown, index) =>
    checkSchemaValue(items, item).map((problem) => ({ ...problem, path: `/${index}${problem.path}` })),
  );
  return [...own, ...ofItems.flat()];
}
