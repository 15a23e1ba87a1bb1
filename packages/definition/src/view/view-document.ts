import type { FromSchema } from "json-schema-to-ts";
import { fieldPathSchema, keySchema, nameSchema } from "../set/key.ts";
import { conditionSlot } from "../text/condition-document.ts";
import { localizedTextSchema } from "../text/localized-text.ts";

/** A list of one entity's records: what is shown, filtered, sorted, grouped, and how. */
export const viewSchema = {
  type: "object",
  properties: {
    entity: nameSchema,
    labels: localizedTextSchema,
    type: { enum: ["table", "board"], description: "Default table." },
    order: { type: "integer", description: "Place among the entity's tabs. Default 100." },
    roles: { type: "array", items: keySchema, description: "Only for these roles. Default: everyone." },
    where: conditionSlot,
    columns: {
      type: "array",
      maxItems: 60,
      items: {
        type: "object",
        properties: {
          field: fieldPathSchema,
          width: {
            type: "integer",
            minimum: 48,
            maximum: 800,
            description: "Pixels. Default: what the type asks for.",
          },
          pinned: { type: "boolean" },
          total: { enum: ["sum", "avg", "min", "max", "count"] },
        },
        required: ["field"],
        additionalProperties: false,
      },
    },
    buttons: {
      type: "array",
      items: keySchema,
      maxItems: 4,
      description:
        "Keys of rules with a button trigger: each is a column behind the others, with the button in every row.",
    },
    sort: {
      type: "array",
      maxItems: 4,
      items: {
        type: "object",
        properties: { field: fieldPathSchema, desc: { type: "boolean" } },
        required: ["field"],
        additionalProperties: false,
      },
    },
    group: fieldPathSchema,
    chips: {
      type: "array",
      maxItems: 12,
      description: "Quick filters that a click adds.",
      items: {
        type: "object",
        properties: { id: keySchema, labels: localizedTextSchema, where: conditionSlot },
        required: ["id", "where"],
        additionalProperties: false,
      },
    },
    board: {
      type: "object",
      description: "For type board: the choice or stage field whose options are the lanes.",
      properties: {
        by: nameSchema,
        sum: nameSchema,
        card: { type: "array", items: fieldPathSchema, maxItems: 8 },
      },
      required: ["by"],
      additionalProperties: false,
    },
    extends: { type: "string", maxLength: 130 },
  },
  required: ["entity"],
  additionalProperties: false,
} as const;

export type ViewDocument = FromSchema<typeof viewSchema>;
