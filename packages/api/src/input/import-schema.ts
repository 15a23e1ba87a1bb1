/** How the columns of a file become fields. */
export const importChoices = {
  mapping: {
    type: "object",
    description: "Column name to field key; null or left out: the column is not read.",
    additionalProperties: { anyOf: [{ type: "string", maxLength: 64 }, { type: "null" }] },
    maxProperties: 500,
  },
  match: { type: "array", items: { type: "string", maxLength: 64 }, maxItems: 5 },
  duplicates: {
    type: "string",
    enum: ["create", "skip", "update"],
    description:
      "What becomes of a row that matches a record by the entity's rules for duplicates. Rules that block refuse all but `update`. Default: as each rule says.",
  },
} as const;
