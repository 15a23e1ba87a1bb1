import type { Entity, Field } from "@quoin/definition";
import { fieldType } from "../field-type.ts";
import { labelOf } from "../text/label-of.ts";
import { valueSchemaOf } from "../schema/value-schema-of.ts";
import { isStandardCondition } from "./is-standard-condition.ts";

/** A JSON Schema of type object, 2020-12, standard keywords only. */
export interface EntitySchema {
  readonly $schema: "https://json-schema.org/draft/2020-12/schema";
  readonly type: "object";
  readonly title?: string;
  readonly description?: string;
  readonly properties: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly required?: readonly string[];
  readonly allOf?: readonly Readonly<Record<string, unknown>>[];
  readonly additionalProperties: false;
}

/**
 * The pure JSON Schema of an entity's records, system fields included (`readOnly` where nobody may write).
 * `x-required-when` becomes if/then where its condition needs no keyword of ours. Titles are in `locale`, default English.
 */
export function entitySchema(entity: Entity, locale = "en"): EntitySchema {
  const { document } = entity;
  const title = labelOf(document["x-labels"], locale) ?? document.title;
  const description = labelOf(document["x-help"], locale) ?? document.description;
  const allOf = entity.fields.filter(hasStandardRequirement).map(requirement);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    type: "object",
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    properties: Object.fromEntries(
      [...entity.fieldByKey.values()].map((field) => [field.key, property(field, locale)]),
    ),
    ...(document.required && document.required.length > 0 && { required: document.required }),
    ...(allOf.length > 0 && { allOf }),
    additionalProperties: false,
  };
}

/** Named apart: code with a member `then` reads like a promise. */
const [IF, THEN] = ["if", "then"] as const;

const requirement = ({ key, schema }: Field): Readonly<Record<string, unknown>> =>
  Object.fromEntries<unknown>([
    [IF, schema["x-required-when"]],
    [THEN, { required: [key] }],
  ]);

const hasStandardRequirement = ({ schema }: Field): boolean =>
  schema["x-required-when"] !== undefined && isStandardCondition(schema["x-required-when"]);

function property(field: Field, locale: string): Readonly<Record<string, unknown>> {
  const { schema, type } = field;
  const title = labelOf(schema["x-labels"], locale) ?? schema.title;
  const description = labelOf(schema["x-help"], locale) ?? schema.description;
  return {
    ...valueSchemaOf(field),
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(schema.default !== undefined && { default: schema.default }),
    ...((schema["x-readonly"] || fieldType(type).computed) && { readOnly: true }),
  };
}
