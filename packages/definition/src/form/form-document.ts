import type { FromSchema } from "json-schema-to-ts";
import { conditionSlot } from "../text/condition-document.ts";
import { fieldPathSchema, keySchema, nameSchema } from "../set/key.ts";
import { localizedTextSchema } from "../text/localized-text.ts";

const item = {
  type: "object",
  description: "A place of the form's grid: a field, a text, or a button of a rule. Exactly one of field, text, rule.",
  properties: {
    id: keySchema,
    field: nameSchema,
    text: localizedTextSchema,
    rule: keySchema,
    span: { type: "integer", minimum: 1, maximum: 4, description: "Columns taken. Default 1." },
    labels: localizedTextSchema,
    help: localizedTextSchema,
    placeholder: localizedTextSchema,
    visibleWhen: conditionSlot,
    readonlyWhen: conditionSlot,
  },
  required: ["id"],
  additionalProperties: false,
} as const;

const section = {
  type: "object",
  properties: {
    id: keySchema,
    labels: localizedTextSchema,
    columns: { type: "integer", minimum: 1, maximum: 4, description: "Default 2." },
    collapsed: { type: "boolean" },
    visibleWhen: conditionSlot,
    items: { type: "array", items: item, maxItems: 400 },
  },
  required: ["id", "items"],
  additionalProperties: false,
} as const;

const related = {
  type: "object",
  description: "A list under the form: the records of `entity` whose relation `field` points at this record.",
  properties: {
    id: keySchema,
    entity: nameSchema,
    field: nameSchema,
    labels: localizedTextSchema,
    columns: { type: "array", items: fieldPathSchema, maxItems: 20 },
    where: conditionSlot,
    sort: { type: "string", maxLength: 150 },
    sum: nameSchema,
  },
  required: ["id", "entity", "field"],
  additionalProperties: false,
} as const;

/** The layout of one entity's record: header facts, tabs of sections of items, related lists. */
export const formSchema = {
  type: "object",
  properties: {
    entity: nameSchema,
    labels: localizedTextSchema,
    purpose: {
      enum: ["record", "create"],
      description: "Default record. A missing create form falls back to the record form.",
    },
    order: { type: "integer", description: "The lowest is taken where several serve the same purpose. Default 100." },
    roles: { type: "array", items: keySchema, description: "Only for these roles. Default: everyone." },
    header: {
      type: "object",
      properties: {
        stage: nameSchema,
        facts: { type: "array", items: fieldPathSchema, maxItems: 8 },
        tags: { type: "array", items: nameSchema, maxItems: 6 },
        buttons: { type: "array", items: keySchema, maxItems: 6, description: "Keys of rules with a button trigger." },
      },
      additionalProperties: false,
    },
    tabs: {
      type: "array",
      minItems: 1,
      maxItems: 20,
      items: {
        type: "object",
        properties: {
          id: keySchema,
          labels: localizedTextSchema,
          visibleWhen: conditionSlot,
          sections: { type: "array", items: section, maxItems: 50 },
        },
        required: ["id", "sections"],
        additionalProperties: false,
      },
    },
    related: { type: "array", items: related, maxItems: 30 },
    timeline: { type: "boolean", description: "Default true." },
    onHide: { enum: ["keep", "clear"], description: "What saving does with values of hidden fields. Default keep." },
    extends: {
      type: "string",
      maxLength: 130,
      description: "Only in a template: <template>/<form> that this adds to.",
    },
  },
  required: ["entity", "tabs"],
  additionalProperties: false,
} as const;

export type FormDocument = FromSchema<typeof formSchema>;
export type FormTab = FormDocument["tabs"][number];
export type FormSection = FormTab["sections"][number];
export type FormItem = FormSection["items"][number];
export type FormRelated = NonNullable<FormDocument["related"]>[number];
