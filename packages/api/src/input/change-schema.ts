const name = { type: "string", maxLength: 64 } as const;
const id = { type: "string", maxLength: 64 } as const;
const rev = { type: "integer", minimum: 1 } as const;
const values = { type: "object" } as const;

/** One change of a record, as the write door takes it. A `null` value empties its field. */
export const changeSchema = {
  oneOf: [
    {
      type: "object",
      properties: { op: { const: "create" }, entity: name, values, id },
      required: ["op", "entity", "values"],
      additionalProperties: false,
    },
    {
      type: "object",
      properties: { op: { const: "update" }, entity: name, id, rev, values },
      required: ["op", "entity", "id", "values"],
      additionalProperties: false,
    },
    {
      type: "object",
      properties: {
        op: { const: "upsert" },
        entity: name,
        match: { type: "array", items: name, minItems: 1, maxItems: 5 },
        values,
      },
      required: ["op", "entity", "match", "values"],
      additionalProperties: false,
    },
    {
      type: "object",
      properties: { op: { enum: ["delete", "restore", "purge"] }, entity: name, id, rev },
      required: ["op", "entity", "id"],
      additionalProperties: false,
    },
  ],
} as const;
