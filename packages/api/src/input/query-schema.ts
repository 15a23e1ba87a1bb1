const path = { type: "string", maxLength: 150 } as const;
const name = { type: "string", maxLength: 64 } as const;

/** The parts of a query over one entity; the doors check keys and conditions against the definitions. */
export const queryProperties = {
  entity: name,
  where: { type: ["boolean", "object"] },
  search: { type: "string", maxLength: 200 },
  fields: { type: "array", items: path, maxItems: 300 },
  titles: { type: "boolean" },
  sort: {
    type: "array",
    maxItems: 4,
    items: {
      type: "object",
      properties: { field: path, desc: { type: "boolean" } },
      required: ["field"],
      additionalProperties: false,
    },
  },
  limit: { type: "integer", minimum: 1, maximum: 500 },
  cursor: { type: "string", maxLength: 4000 },
  count: { enum: [true, false, "exact"] },
  deleted: { type: "boolean" },
} as const;

export const aggregateProperties = {
  entity: name,
  where: { type: ["boolean", "object"] },
  search: { type: "string", maxLength: 200 },
  group: {
    type: "array",
    maxItems: 3,
    items: {
      type: "object",
      properties: { field: path, bucket: { type: "string", enum: ["day", "week", "month", "quarter", "year"] } },
      required: ["field"],
      additionalProperties: false,
    },
  },
  aggregates: {
    type: "array",
    minItems: 1,
    maxItems: 20,
    items: {
      type: "object",
      properties: { fn: { type: "string", enum: ["count", "sum", "avg", "min", "max"] }, field: path, as: name },
      required: ["fn", "as"],
      additionalProperties: false,
    },
  },
  limit: { type: "integer", minimum: 1, maximum: 1000 },
} as const;
