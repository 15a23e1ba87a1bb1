import type { JsonSchema } from "@quoin/definition";

/** Shape of what a choice offers by another one's value. That fields and options exist is the definition's check. */
export const dependsSetting: JsonSchema = {
  type: "object",
  properties: {
    field: { type: "string", minLength: 1, maxLength: 48 },
    options: {
      type: "object",
      additionalProperties: {
        type: "array",
        items: { type: "string", maxLength: 100 },
        uniqueItems: true,
        maxItems: 500,
      },
      maxProperties: 500,
    },
  },
  required: ["field", "options"],
  additionalProperties: false,
};
