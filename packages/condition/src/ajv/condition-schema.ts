import { AppError, type JsonSchema } from "@quoin/definition";
import type { BoundCondition } from "../condition/condition.ts";
import type { BoundTest } from "../condition/field-test.ts";

type Schema = { readonly [keyword: string]: unknown };

/** A test as keywords, with the type that its keywords need: on any other type a keyword would pass unasked. */
function testSchema(test: Exclude<BoundTest, { op: "under" }>): Schema {
  switch (test.op) {
    case "const":
      return { const: test.value };
    case "enum":
      return { anyOf: [{ enum: test.values }, { type: "array", contains: { enum: test.values } }] };
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum":
      return { type: "number", [test.op]: test.value };
    case "minItems":
    case "maxItems":
      return { type: "array", [test.op]: test.value };
    case "contains":
      return { type: "array", contains: { enum: test.values } };
    case "anniversary":
      return { type: "string", anniversary: test.ranges };
    default:
      return { type: "string", [test.op]: test.value };
  }
}

const unsayable = (form: string): AppError =>
  new AppError("invalid_condition", `A schema cannot say "${form}".`, {
    details: [{ path: "", code: "not_allowed_here", params: { form } }],
  });

/**
 * A bound condition as a schema over the record, for Ajv 2020 in strict mode with `conditionKeywords`.
 * The record must be without empty fields (`withoutEmpty`).
 * @throws AppError `invalid_condition` for relations, hierarchies, search and changes, which no schema over one record can tell.
 */
export function conditionSchema(condition: BoundCondition): JsonSchema {
  switch (condition.type) {
    case "always":
      return condition.value;
    case "all":
      return { allOf: condition.of.map(conditionSchema) };
    case "any":
      return { anyOf: condition.of.map(conditionSchema) };
    case "not":
      return { not: conditionSchema(condition.of) };
    case "set":
      return { type: "object", required: [condition.field], properties: { [condition.field]: true } };
    case "test":
      if (condition.test.op === "under") throw unsayable("under");
      return {
        type: "object",
        required: [condition.field],
        properties: { [condition.field]: testSchema(condition.test) },
      };
    default:
      throw unsayable(condition.type);
  }
}
