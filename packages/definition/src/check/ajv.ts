import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import type { Problem } from "../errors/problem.ts";
import { LIMITS } from "../limits/limits.ts";
import { META_SCHEMAS } from "../set/meta-schemas.ts";
import { KEY_PATTERN, NAME_PATTERN } from "../set/key.ts";
import type { Kind } from "../set/kind.ts";
import type { JsonSchema } from "../text/json-schema.ts";
import { fromPointer, toPointer } from "../text/pointer.ts";

const validators = new WeakMap<object, ValidateFunction>();
let strict: Ajv2020 | undefined;

/** Problems of a value's shape by the meta-schema of a kind. Paths start at the value. Compiled once, on first use. */
export function checkShape(kind: Kind, document: unknown): readonly Problem[] {
  return checkBySchema(META_SCHEMAS[kind], document);
}

/** Problems of a value by a schema of ours (never one that a user wrote). The schema is compiled once per object. */
export function checkBySchema(schema: Exclude<JsonSchema, boolean>, value: unknown): readonly Problem[] {
  let validate = validators.get(schema);
  if (!validate) {
    strict ??= new Ajv2020({
      strict: true,
      allowUnionTypes: true,
      allowMatchingProperties: true,
      strictRequired: false,
      allErrors: true,
      verbose: true,
      addUsedSchema: false,
    });
    validate = strict.compile(schema);
    validators.set(schema, validate);
  }
  if (validate(value)) return [];
  const problems = (validate.errors ?? []).flatMap((error) => {
    const problem = toProblem(error);
    return problem ? [problem] : [];
  });
  return problems.slice(0, LIMITS.problemsPerDocument);
}

/** Ajv's keyword → our code and which of its parameters are told. */
function toProblem(error: ErrorObject): Problem | undefined {
  const { keyword, instancePath, params, propertyName } = error;
  const path = propertyName === undefined ? instancePath : instancePath + toPointer([propertyName]);
  switch (keyword) {
    case "propertyNames":
    case "if":
      return undefined;
    case "required":
      return { path, code: "missing", params: { key: params.missingProperty } };
    case "additionalProperties":
    case "unevaluatedProperties": {
      const key = String(params.additionalProperty ?? params.unevaluatedProperty);
      return { path: path + toPointer([key]), code: "unknown_keyword", params: { key } };
    }
    case "type":
      return { path, code: "wrong_type", params: { expected: [params.type].flat().join(", ") } };
    case "enum":
      return { path, code: "not_allowed", params: { allowed: params.allowedValues } };
    case "const":
      return { path, code: "not_allowed", params: { allowed: [params.allowedValue] } };
    case "pattern": {
      // Nothing was written yet, so there is no form to speak of.
      if (propertyName === undefined && error.data === "")
        return { path, code: "missing", params: { key: fromPointer(path).at(-1) } };
      const isKey = params.pattern === NAME_PATTERN || params.pattern === KEY_PATTERN;
      const code = params.pattern === NAME_PATTERN ? "bad_name" : isKey ? "bad_key" : "bad_format";
      return {
        path,
        code,
        params: { key: propertyName ?? error.data, limit: params.pattern === NAME_PATTERN ? 48 : 64 },
      };
    }
    default:
      return limitProblem(keyword, path, params);
  }
}

const LIMIT_CODES: Readonly<Record<string, string>> = {
  maxLength: "too_long",
  minLength: "too_short",
  maxItems: "too_many",
  minItems: "too_few",
  maxProperties: "too_many",
  minProperties: "too_few",
  maximum: "too_big",
  exclusiveMaximum: "too_big",
  minimum: "too_small",
  exclusiveMinimum: "too_small",
};

function limitProblem(keyword: string, path: string, params: Readonly<Record<string, unknown>>): Problem {
  const code = LIMIT_CODES[keyword];
  if (code) return { path, code, params: { limit: params.limit } };
  if (keyword === "uniqueItems") return { path, code: "duplicate_item" };
  return { path, code: "wrong_shape", params: { keyword } };
}
