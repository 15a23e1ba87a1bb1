/** What was decided about the stored values of one field that a publish changes. */
export const fieldChoicesSchema = {
  type: "object",
  properties: {
    misfits: { type: "string", enum: ["stop", "empty", "fill"], description: "Of values that do not convert." },
    several: { type: "string", enum: ["first"], description: "Of lists that become one value: their first is it." },
    round: {
      type: "string",
      enum: ["nearest", "down"],
      description: "Of figures with more decimals than the new field keeps: halves away from zero, or cut.",
    },
    duplicates: { type: "string", enum: ["stop", "empty"], description: "Of values that another record has before." },
    fill: { description: "A value of the new field." },
    values: {
      type: "object",
      maxProperties: 1000,
      additionalProperties: true,
      description: "Stored value → value of the new field; null: none.",
    },
    cases: {
      type: "array",
      maxItems: 100,
      items: {
        type: "object",
        properties: {
          from: { type: "string", maxLength: 64 },
          where: { anyOf: [{ type: "object" }, { type: "boolean" }] },
          to: { anyOf: [{ type: "string", maxLength: 64 }, { type: "null" }] },
        },
        required: ["from", "to"],
        additionalProperties: false,
      },
      description: "Options split by condition; the first that holds decides.",
    },
    bringBack: {
      type: "boolean",
      description: "A new field takes back the values that the removed one of its key left.",
    },
  },
  additionalProperties: false,
} as const;
