/** How the columns of a file become fields. */
export const importChoices = {
  mapping: {
    type: "object",
    description: "Column name to field key; null or left out: the column is not read.",
    additionalProperties: { anyOf: [{ type: "string", maxLength: 64 }, { type: "null" }] },
    maxProperties: 500,
  },
  match: { type: "array", items: { type: "string", maxLength: 64 }, maxItems: 5 },
} as const;
