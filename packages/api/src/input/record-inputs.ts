import { changeSchema } from "./change-schema.ts";
import { checked } from "./checked.ts";
import { aggregateProperties, queryProperties } from "./query-schema.ts";

const entity = { type: "string", maxLength: 64 } as const;
const id = { type: "string", maxLength: 64 } as const;

/** What the procedures about records take. */
export const recordInputs = {
  query: checked({ type: "object", properties: queryProperties, required: ["entity"], additionalProperties: false }),
  aggregate: checked({
    type: "object",
    properties: aggregateProperties,
    required: ["entity", "aggregates"],
    additionalProperties: false,
  }),
  get: checked({
    type: "object",
    properties: {
      entity,
      id,
      fields: queryProperties.fields,
      titles: { type: "boolean" },
      deleted: { type: "boolean" },
    },
    required: ["entity", "id"],
    additionalProperties: false,
  }),
  asOf: checked({
    type: "object",
    properties: {
      entity,
      id,
      asOf: {
        anyOf: [
          { type: "string", minLength: 1, maxLength: 40 },
          { type: "integer", minimum: 1, maximum: Number.MAX_SAFE_INTEGER },
        ],
      },
      fields: queryProperties.fields,
    },
    required: ["entity", "id", "asOf"],
    additionalProperties: false,
  }),
  write: checked({
    type: "object",
    properties: {
      changes: { type: "array", items: changeSchema, minItems: 1, maxItems: 500 },
      source: { type: "string", enum: ["form", "inline"] },
      partial: { type: "boolean" },
      idempotencyKey: { type: "string", minLength: 8, maxLength: 200 },
    },
    required: ["changes"],
    additionalProperties: false,
  }),
  bulk: checked({
    type: "object",
    properties: {
      entity,
      op: { type: "string", enum: ["update", "delete", "restore", "purge"] },
      values: { type: "object" },
      ids: { type: "array", items: id, minItems: 1, maxItems: 50_000 },
      where: queryProperties.where,
      search: queryProperties.search,
    },
    required: ["entity", "op"],
    additionalProperties: false,
  }),
  history: checked({
    type: "object",
    properties: {
      entity,
      id,
      before: { type: "integer", minimum: 1 },
      limit: { type: "integer", minimum: 1, maximum: 200 },
      rows: { type: "boolean" },
    },
    required: ["entity", "id"],
    additionalProperties: false,
  }),
  reveal: checked({
    type: "object",
    properties: { entity, id, field: { type: "string", minLength: 1, maxLength: 64 } },
    required: ["entity", "id", "field"],
    additionalProperties: false,
  }),
  explain: checked({
    type: "object",
    properties: { entity, id, field: { type: "string", minLength: 1, maxLength: 64 } },
    required: ["entity", "id", "field"],
    additionalProperties: false,
  }),
  revert: checked({
    type: "object",
    properties: { entity, id, position: { type: "integer", minimum: 1 }, rows: { type: "boolean" } },
    required: ["entity", "id", "position"],
    additionalProperties: false,
  }),
  undo: checked({
    type: "object",
    properties: {
      entity,
      id,
      position: { type: "integer", minimum: 1, maximum: Number.MAX_SAFE_INTEGER },
      conflicts: { type: "string", enum: ["keep", "overwrite"] },
    },
    required: ["entity", "id", "position"],
    additionalProperties: false,
  }),
  titles: checked({
    type: "object",
    properties: { entity, ids: { type: "array", items: id, maxItems: 500 } },
    required: ["entity", "ids"],
    additionalProperties: false,
  }),
  find: checked({
    type: "object",
    properties: {
      entity,
      text: { type: "string", maxLength: 200 },
      limit: { type: "integer", minimum: 1, maximum: 50 },
    },
    required: ["entity", "text"],
    additionalProperties: false,
  }),
};
