import type { Problem } from "@quoin/definition";
import { failingKeywords } from "./failing-keywords.ts";
import { isGroup } from "./is-group.ts";
import { keywordProblem } from "./keyword-problem.ts";
import type { ValueSchema } from "./value-schema-of.ts";

/** Checks a value against its schema without generating code, so that it runs under any content security policy. Path "" is the value, "/2" its third item, "/from" a part of it. */
export function checkSchemaValue(schema: ValueSchema, value: unknown): readonly Problem[] {
  const failing = failingKeywords(schema, value);
  const own =
    failing.length === 0 ? [] : failing.map((keyword) => ({ path: "", ...keywordProblem(keyword, schema, value) }));
  const { items, properties } = schema;
  if (isGroup(properties) && isGroup(value)) return [...own, ...checkParts(properties, value)];
  if (!Array.isArray(value) || !isGroup(items)) return own;
  const ofItems = Array.from(value, (item: unknown, index) =>
    checkSchemaValue(items, item).map((problem) => ({ ...problem, path: `/${index}${problem.path}` })),
  );
  return [...own, ...ofItems.flat()];
}

const checkParts = (
  schemas: Readonly<Record<string, unknown>>,
  value: Readonly<Record<string, unknown>>,
): readonly Problem[] =>
  Object.entries(schemas).flatMap(([name, schema]) =>
    value[name] === undefined || !isGroup(schema)
      ? []
      : checkSchemaValue(schema, value[name]).map((problem) => ({ ...problem, path: `/${name}${problem.path}` })),
  );
