import { LIMITS } from "../limits/limits.ts";
import { nameSchema } from "../set/key.ts";
import { conditionSlot } from "../text/condition-document.ts";
import { localizedTextSchema } from "../text/localized-text.ts";
import { duplicateRuleSchema } from "./duplicate-rule-schema.ts";
import { recordRuleSchema } from "./record-rule-schema.ts";

/** The shape of one option of a choice or stage. */
const optionSchema = {
  type: "object",
  properties: {
    id: nameSchema,
    "x-labels": localizedTextSchema,
    color: { type: "string", maxLength: 40 },
    retired: { type: "boolean" },
    transitions: { type: "array", items: nameSchema, uniqueItems: true },
    outcome: { enum: ["open", "won", "lost"] },
    probability: { type: "number", minimum: 0, maximum: 100 },
    gate: conditionSlot,
  },
  required: ["id"],
  additionalProperties: false,
} as const;

/** Keywords that a field of any type may have. All others are declared by its type. */
export const commonFieldKeywords = {
  "x-type": { type: "string", maxLength: 40 },
  "x-labels": localizedTextSchema,
  "x-help": localizedTextSchema,
  title: { type: "string", maxLength: 200 },
  description: { type: "string", maxLength: 2000 },
  type: { enum: ["string", "integer", "number", "boolean", "array", "object"] },
  format: { type: "string", maxLength: 40 },
  items: { type: "object" },
  enum: { type: "array" },
  const: true,
  default: true,
  "x-default": { type: "string", minLength: 1, maxLength: 4000 },
  "x-required-when": conditionSlot,
  "x-unique": { type: "boolean" },
  "x-search": { type: "boolean" },
  "x-index": { type: "boolean" },
  "x-sensitive": { type: "boolean" },
  "x-readonly": { type: "boolean" },
} as const;

/**
 * The shape of an entity's document. Closed, but for the keywords that a field's type declares:
 * those are standard validation keywords or begin with `x-`, and `checkDocument` holds them against the type.
 */
export const entitySchema = {
  type: "object",
  properties: {
    $schema: { const: "https://json-schema.org/draft/2020-12/schema" },
    type: { const: "object" },
    title: { type: "string", maxLength: 200 },
    description: { type: "string", maxLength: 2000 },
    "x-labels": localizedTextSchema,
    "x-plural": localizedTextSchema,
    "x-help": localizedTextSchema,
    "x-icon": { type: "string", maxLength: 40 },
    "x-title": nameSchema,
    "x-subtitle": { type: "array", items: nameSchema, maxItems: 4, uniqueItems: true },
    "x-duplicates": { type: "array", items: duplicateRuleSchema, maxItems: 12 },
    properties: {
      type: "object",
      additionalProperties: {
        type: "object",
        properties: {
          ...commonFieldKeywords,
          minimum: { type: "number" },
          maximum: { type: "number" },
          exclusiveMinimum: { type: "number" },
          exclusiveMaximum: { type: "number" },
          multipleOf: { type: "number", exclusiveMinimum: 0 },
          minLength: { type: "integer", minimum: 0 },
          maxLength: { type: "integer", minimum: 0 },
          pattern: { type: "string" },
          minItems: { type: "integer", minimum: 0 },
          maxItems: { type: "integer", minimum: 0 },
          uniqueItems: { type: "boolean" },
          "x-options": { type: "array", items: optionSchema },
          "x-entity": nameSchema,
          "x-reverse": localizedTextSchema,
        },
        patternProperties: { "^x-[a-z]+(-[a-z]+)*$": true },
        required: ["x-type"],
        additionalProperties: false,
      },
    },
    required: { type: "array", items: nameSchema, uniqueItems: true },
    additionalProperties: { const: false },
    "x-rules": { type: "array", items: recordRuleSchema, maxItems: LIMITS.rulesPerEntity },
    "x-extends": { type: "string", maxLength: 130 },
  },
  required: ["type", "properties"],
  additionalProperties: false,
} as const;
