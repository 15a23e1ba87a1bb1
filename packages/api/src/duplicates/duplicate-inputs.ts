import { checked } from "../input/checked.ts";

const key = { type: "string", maxLength: 64 } as const;

/** What the procedures about duplicates take. */
export const duplicateInputs = {
  check: checked({
    type: "object",
    properties: { entity: key, id: key, values: { type: "object", additionalProperties: true } },
    required: ["entity", "values"],
    additionalProperties: false,
  }),
  planMerge: checked({
    type: "object",
    properties: { entity: key, ids: { type: "array", items: key, minItems: 2, maxItems: 10 } },
    required: ["entity", "ids"],
    additionalProperties: false,
  }),
  merge: checked({
    type: "object",
    properties: {
      entity: key,
      survivor: key,
      losers: { type: "array", items: key, minItems: 1, maxItems: 9 },
      take: { type: "object", additionalProperties: key, maxProperties: 500 },
      revs: { type: "object", additionalProperties: { type: "integer" }, maxProperties: 10 },
    },
    required: ["entity", "survivor", "losers"],
    additionalProperties: false,
  }),
  groups: checked({
    type: "object",
    properties: { entity: key, after: key },
    required: ["entity"],
    additionalProperties: false,
  }),
  page: checked({
    type: "object",
    properties: { entity: key, after: key, limit: { type: "integer", minimum: 1, maximum: 100 } },
    required: ["entity"],
    additionalProperties: false,
  }),
  scan: checked({ type: "object", properties: { entity: key }, required: ["entity"], additionalProperties: false }),
  notSame: checked({
    type: "object",
    properties: { entity: key, ids: { type: "array", items: key, minItems: 2, maxItems: 20, uniqueItems: true } },
    required: ["entity", "ids"],
    additionalProperties: false,
  }),
  undoMerge: checked({
    type: "object",
    properties: { merge: key },
    required: ["merge"],
    additionalProperties: false,
  }),
};
