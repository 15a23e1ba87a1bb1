import { compilePattern } from "../pattern/compile-pattern.ts";
import { FORMATS } from "./formats.ts";
import { isGroup } from "./is-group.ts";
import { sameValue } from "./same-value.ts";
import type { ValueSchema } from "./value-schema-of.ts";

type Check = (operand: unknown, value: unknown, schema: ValueSchema) => boolean;

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === "string",
  number: (value) => typeof value === "number" && Number.isFinite(value),
  integer: (value) => typeof value === "number" && Number.isInteger(value),
  boolean: (value) => typeof value === "boolean",
  array: (value) => Array.isArray(value),
  object: isGroup,
};

const group =
  (holds: (value: Readonly<Record<string, unknown>>, operand: unknown, schema: ValueSchema) => boolean): Check =>
  (operand, value, schema) =>
    !isGroup(value) || holds(value, operand, schema);
/** Below the operand or not a number: a keyword says nothing about values of other types. */
const number =
  (holds: (value: number, limit: number) => boolean): Check =>
  (limit, value) =>
    typeof value !== "number" || typeof limit !== "number" || holds(value, limit);
const text =
  (holds: (value: string, operand: unknown) => boolean): Check =>
  (operand, value) =>
    typeof value !== "string" || holds(value, operand);
const list =
  (holds: (value: readonly unknown[], operand: unknown) => boolean): Check =>
  (operand, value) =>
    !Array.isArray(value) || holds(value, operand);

/** JSON Schema's meaning of each keyword that value schemas may use. Lengths count code points. */
const CHECKS: Readonly<Record<string, Check>> = {
  enum: (options, value) => Array.isArray(options) && options.some((option) => sameValue(option, value)),
  const: sameValue,
  minimum: number((value, limit) => value >= limit),
  maximum: number((value, limit) => value <= limit),
  exclusiveMinimum: number((value, limit) => value > limit),
  exclusiveMaximum: number((value, limit) => value < limit),
  minLength: text((value, limit) => [...value].length >= Number(limit)),
  maxLength: text((value, limit) => value.length <= Number(limit) || [...value].length <= Number(limit)),
  // A pattern that does not parse accepts nothing: publishing refuses such a definition.
  pattern: text((value, pattern) => compilePattern(String(pattern))?.test(value) ?? false),
  format: text((value, format) => FORMATS[String(format)]?.test(value) ?? false),
  minItems: list((value, limit) => value.length >= Number(limit)),
  maxItems: list((value, limit) => value.length <= Number(limit)),
  // Items are texts; those of another type are told one by one.
  uniqueItems: list((value, wanted) => {
    const texts = value.filter((item) => typeof item === "string");
    return wanted !== true || new Set(texts).size === texts.length;
  }),
  required: group(
    (value, names) =>
      Array.isArray(names) && names.every((name) => typeof name === "string" && value[name] !== undefined),
  ),
  // Value schemas close their groups or say nothing.
  additionalProperties: group((value, open, { properties }) => {
    const known = isGroup(properties) ? properties : {};
    return open !== false || Object.keys(value).every((name) => Object.hasOwn(known, name));
  }),
};

/** The keywords that schemas may name besides those checked one by one. */
const HANDLED = new Set(["type", "items", "properties", "title", "description", "default"]);

interface Keyword {
  readonly keyword: string;
  readonly operand: unknown;
  /** None for a keyword that is not known: it fails. */
  readonly check: Check | undefined;
}

const known = new WeakMap<ValueSchema, readonly Keyword[]>();

/** What is to be asked of values of a schema, looked up once for each. */
function keywordsOf(schema: ValueSchema): readonly Keyword[] {
  let keywords = known.get(schema);
  if (keywords === undefined) {
    keywords = Object.entries(schema)
      .filter(([keyword]) => !HANDLED.has(keyword))
      .map(([keyword, operand]) => ({ keyword, operand, check: CHECKS[keyword] }));
    known.set(schema, keywords);
  }
  return keywords;
}

const NONE: readonly string[] = [];

/** The keywords of a value schema that a value fails, without its items. A wrong type is the only thing told of a value. An unknown keyword fails. */
export function failingKeywords(schema: ValueSchema, value: unknown): readonly string[] {
  const type = schema["type"];
  if (type !== undefined && !(typeof type === "string" && TYPES[type]?.(value))) return ["type"];
  let failing: string[] | undefined;
  for (const { keyword, operand, check } of keywordsOf(schema))
    if (check?.(operand, value, schema) !== true) (failing ??= []).push(keyword);
  return failing ?? NONE;
}
